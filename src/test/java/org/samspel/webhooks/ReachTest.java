package org.samspel.webhooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages go, and where not. */
class ReachTest {
    private static final Reach OUT = new Reach(false);
    private static final Reach INSIDE = new Reach(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2001::1",
                "fec0::1",
                "3fff::1"
            })
    void closedNetworksAreNotReached(String address) throws UnknownHostException {
        assertFalse(Reach.isPublic(InetAddress.getByName(address)));
        assertThrows(Reach.Closed.class, () -> OUT.resolve(address));
        assertEquals(1, INSIDE.resolve(address).length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.215.14",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2a00:1450:400f::1",
                "2606:4700::1111"
            })
    void theInternetIs(String address) throws UnknownHostException {
        assertEquals(1, OUT.resolve(address).length);
    }

    @Test
    void theNameOfThisMachineIsNoWayAround() {
        assertThrows(Reach.Closed.class, () -> OUT.resolve("localhost"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "https://kari@example.org/",
                "https://kari:x@example.org/",
                "https://example.org/#a",
                "https:///x",
                "https://",
                "example.org",
                "",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://example.org/ x",
                "https://example.org/\r\nX: y",
                "https://exa mple.org",
                "https://example.org/å"
            })
    void whatIsNoAddressForMessagesIsNotTaken(String address) {
        assertFalse(OUT.takes(address));
    }

    @Test
    void ofSeveralAddressesOnlyThoseOfTheInternetAreReached() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("93.184.215.14");
        InetAddress[] mixed = {
            InetAddress.getByName("10.0.0.1"), open, InetAddress.getLoopbackAddress()
        };
        assertArrayEquals(
                new InetAddress[] {open}, new Reach(false, host -> mixed).resolve("example.org"));
    }

    /** Of whatever kind the addresses of this machine are. */
    @Test
    void thePortalsOwnMachineIsNotReached() throws Exception {
        List<InetAddress> own =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .toList();
        assertFalse(own.isEmpty());
        for (InetAddress address : own) {
            assertThrows(
                    Reach.Closed.class,
                    () -> OUT.resolve(address.getHostAddress()),
                    address::toString);
        }
    }

    @Test
    void anAddressWithTlsIsTakenAndOneWithoutOnlyByTheOwnersWish() {
        assertTrue(OUT.takes("https://example.org:8443/hook?key=1"));
        assertFalse(OUT.takes("http://example.org/hook"));
        assertTrue(INSIDE.takes("http://localhost:8080/hook"));
        assertFalse(OUT.takes("https://example.org/" + "x".repeat(2_000)));
        assertTrue(OUT.takes("https://example.org:65535/"));
        assertFalse(OUT.takes("https://example.org:65536/"));
        assertFalse(OUT.takes("https://example.org:0/"));
    }
}
