package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks for a download, as the request says; nobody checks it.
 *
 * @param address the reader's, as far as the connection or a proxy on this machine tells
 * @param userAgent empty when none is given
 * @param purpose what browsers say of requests no reader has made yet, such as {@code prefetch};
 *     empty when none is given
 */
public record Downloader(String address, String userAgent, String purpose) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    /** To be called before a request becomes asynchronous: later the server may have reused it. */
    public static Downloader of(HttpServletRequest request) {
        String purpose =
                Stream.of("Sec-Purpose", "Purpose", "X-Moz", "X-Purpose")
                        .map(request::getHeader)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return new Downloader(
                address(request),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                purpose);
    }

    /** The address a proxy on this machine was asked from; any other could say what it likes. */
    private static String address(HttpServletRequest request) {
        String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded != null && LOOPBACK.contains(address)
                ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                : address;
    }
}
