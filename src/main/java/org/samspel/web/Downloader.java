package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.clients.ClientAddress;

/**
 * Who asks for a download, as the request says; nobody checks it.
 *
 * @param address the reader's, as far as the connection or a proxy on this machine tells
 * @param userAgent empty when none is given
 * @param purpose what browsers say of requests no reader has made yet, such as {@code prefetch};
 *     empty when none is given
 */
public record Downloader(String address, String userAgent, String purpose) {
    /** To be called before a request becomes asynchronous: later the server may have reused it. */
    public static Downloader of(HttpServletRequest request) {
        String purpose =
                Stream.of("Sec-Purpose", "Purpose", "X-Moz", "X-Purpose")
                        .map(request::getHeader)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return new Downloader(
                ClientAddress.of(request),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                purpose);
    }
}
