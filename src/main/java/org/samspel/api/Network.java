package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a question comes from. */
final class Network {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    private static final int OF_NETWORK = 4;

    private Network() {}

    /**
     * The address, as far as the connection or a proxy on this machine tells; of IPv6 the network,
     * since one house has 2⁶⁴ addresses.
     */
    static String of(HttpServletRequest request) {
        String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        String forwarded = request.getHeader("X-Forwarded-For");
        return network(
                forwarded != null && LOOPBACK.contains(address)
                        ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                        : address);
    }

    private static String network(String address) {
        boolean whole = address.chars().filter(c -> c == ':').count() == 7;
        return whole && !address.contains("::")
                ? Arrays.stream(address.split(":", -1))
                        .limit(OF_NETWORK)
                        .collect(Collectors.joining(":"))
                : address;
    }
}
