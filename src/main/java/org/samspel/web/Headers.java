package org.samspel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;

/** Headers that every answer of a kind carries. */
public final class Headers {
    /** Nothing from elsewhere, nothing inline, in nobody's frame. */
    public static final String PAGE_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
                    + " connect-src 'self'; media-src 'self'; font-src 'self'; form-action 'self';"
                    + " manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A file is never a place where scripts run. */
    static final String FILE_POLICY = "sandbox; default-src 'none'";

    private Headers() {}

    static void page(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PAGE_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
    }

    /** How long the search index took (Server Timing, W3C); nothing when it was not asked. */
    static void searched(HttpServletResponse response, Duration took) {
        if (!took.isZero()) {
            double milliseconds = took.toNanos() / 1e6;
            response.setHeader(
                    "Server-Timing", String.format(Locale.ROOT, "search;dur=%.1f", milliseconds));
        }
    }

    /** Never to be kept: redirects by language, errors, searches. */
    static void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
    }
}
