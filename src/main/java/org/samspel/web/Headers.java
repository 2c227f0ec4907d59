package org.samspel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.samspel.connections.ReadyHeaders;

/** Headers that every answer of a kind carries. */
public final class Headers {
    /** Nothing from elsewhere, nothing inline, in nobody's frame. */
    public static final String PAGE_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
                    + " connect-src 'self'; media-src 'self'; font-src 'self'; form-action 'self';"
                    + " manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A file is never a place where scripts run. */
    static final String FILE_POLICY = "sandbox; default-src 'none'";

    static final String TIMING = "Server-Timing";

    /** What every page has, whatever is on it. */
    static final ReadyHeaders PAGE =
            ReadyHeaders.NONE
                    .with("Content-Security-Policy", PAGE_POLICY)
                    .with("X-Content-Type-Options", "nosniff")
                    .with("Referrer-Policy", "same-origin")
                    .with("Vary", "Accept-Encoding");

    private Headers() {}

    /** How long the search index took (Server Timing, W3C); nothing when it was not asked. */
    static void searched(HttpServletResponse response, Duration took) {
        if (!took.isZero()) {
            response.setHeader(TIMING, timing(took));
        }
    }

    static String timing(Duration took) {
        return String.format(Locale.ROOT, "search;dur=%.1f", took.toNanos() / 1e6);
    }

    /** Never to be kept: redirects by language, errors, searches. */
    static void unkept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
    }
}
