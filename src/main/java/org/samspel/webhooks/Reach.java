package org.samspel.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Where messages may go. Names are looked up here, and connections are made to what was found here
 * and nowhere else: a name that means another address a moment later gains nothing.
 *
 * @param inside whether they may also go into the portal's own network, and without TLS
 * @param names what names mean at the moment
 */
record Reach(boolean inside, Names names) implements DnsResolver {
    private static final int LONGEST = 2_000;
    private static final int LAST_PORT = 65_535;

    /** Looks a name up. */
    @FunctionalInterface
    interface Names {
        InetAddress[] mean(String host) throws UnknownHostException;
    }

    Reach(boolean inside) {
        this(inside, InetAddress::getAllByName);
    }

    /** There is only an address that messages don't go to. */
    static final class Closed extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Closed(String host) {
            super(host);
        }
    }

    /** Whether it is an address that can be told anything, as far as it can be seen from it. */
    boolean takes(String address) {
        if (address.length() > LONGEST || !address.matches("[\\x21-\\x7e]+")) {
            return false;
        }
        try {
            URI uri = new URI(address);
            boolean fits =
                    "https".equals(uri.getScheme()) || (inside && "http".equals(uri.getScheme()));
            return fits
                    && uri.getHost() != null
                    && uri.getPort() != 0
                    && uri.getPort() <= LAST_PORT
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (java.net.URISyntaxException none) {
            return false;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] open =
                Arrays.stream(names.mean(host))
                        .filter(address -> inside || (isPublic(address) && !isOurs(address)))
                        .toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new Closed(host);
        }
        return open;
    }

    /** The portal's own machine may have addresses of the Internet too. */
    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether an address belongs to the Internet at large (IANA special-purpose registries). */
    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four ->
                    isPublic(
                            number(four.getAddress(), 0),
                            number(four.getAddress(), 1),
                            number(four.getAddress(), 2));
            case Inet6Address six -> isPublic(six.getAddress());
            default -> false;
        };
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    private static boolean isPublic(int first, int second, int third) {
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean trial =
                first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100));
        boolean example = first == 203 && second == 0 && third == 113;
        return first != 0 && first < 240 && !shared && !protocol && !relay && !trial && !example;
    }

    /** Only what is given out to networks, and nothing that leads on to an IPv4 address. */
    private static boolean isPublic(byte[] six) {
        boolean unicast = (six[0] & 0xe0) == 0x20;
        boolean reserved = number(six, 0) == 0x20 && number(six, 1) == 0x01 && number(six, 2) < 2;
        boolean example =
                number(six, 0) == 0x20
                        && number(six, 1) == 0x01
                        && number(six, 2) == 0x0d
                        && number(six, 3) == 0xb8;
        boolean tunnel = number(six, 0) == 0x20 && number(six, 1) == 0x02;
        boolean newExample =
                number(six, 0) == 0x3f && number(six, 1) == 0xff && number(six, 2) < 0x10;
        return unicast && !reserved && !example && !tunnel && !newExample;
    }
}
