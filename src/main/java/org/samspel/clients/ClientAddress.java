package org.samspel.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;

/** Where a request comes from. */
public final class ClientAddress {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private ClientAddress() {}

    /**
     * The address of the connection; when a proxy on this machine has made it, the one it was asked
     * from, which is the last it has added to {@code X-Forwarded-For}. Any other could say what it
     * likes and is not believed. To be called before a request becomes asynchronous: later the
     * server may have reused it.
     *
     * @return as text, not checked to be an address; empty when the connection is gone
     */
    public static String of(HttpServletRequest request) {
        String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded != null && LOOPBACK.contains(address)
                ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                : address;
    }
}
