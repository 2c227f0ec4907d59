package org.samspel.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;

/**
 * The one cookie: the token of a session, or what a guest has been given for a day. It lives until
 * the browser closes, or the session ends on the server. {@code __Host-} keeps it from being set by
 * any other host or without TLS (RFC 6265bis §4.1.3); only a portal tried out on this machine by
 * plain HTTP does without.
 */
final class Cookies {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String name;
    private final String attributes;

    Cookies(URI url) {
        boolean trial = "http".equals(url.getScheme()) && isThisMachine(url);
        name = trial ? "samspel-staff" : "__Host-samspel-staff";
        attributes = "; Path=/; HttpOnly; SameSite=Lax" + (trial ? "" : "; Secure");
    }

    static boolean isThisMachine(URI url) {
        return LOOPBACK.contains(String.valueOf(url.getHost()));
    }

    /** The token as sent; empty when there is none. */
    String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    void give(HttpServletResponse response, String token) {
        response.setHeader("Set-Cookie", name + "=" + token + attributes);
    }

    void take(HttpServletResponse response) {
        response.setHeader("Set-Cookie", name + "=; Max-Age=0" + attributes);
    }
}
