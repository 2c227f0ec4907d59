package org.samspel.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Whether a form was sent by one of our own pages. Browsers say so in {@code Sec-Fetch-Site} (W3C
 * Fetch Metadata), older ones in {@code Origin}; who says neither is refused.
 */
final class Provenance {
    private final String origin;

    Provenance(URI url) {
        origin = url.getScheme() + "://" + url.getRawAuthority();
    }

    boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String from = request.getHeader("Origin");
        if (site != null) {
            return site.equals("same-origin");
        }
        return from != null && (from.equals(origin) || isHost(from, request.getHeader("Host")));
    }

    /** By whatever name this server was asked: cookies belong to that name alone. */
    private static boolean isHost(String from, String host) {
        return from.equals("http://" + host) || from.equals("https://" + host);
    }
}
