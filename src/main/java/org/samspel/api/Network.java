package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.samspel.clients.ClientAddress;

/** Where a question comes from. */
final class Network {
    private static final int OF_NETWORK = 4;

    private Network() {}

    /** The address of the client; of IPv6 the network, since one house has 2⁶⁴ addresses. */
    static String of(HttpServletRequest request) {
        return network(ClientAddress.of(request));
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
