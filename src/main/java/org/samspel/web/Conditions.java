package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditional requests (RFC 9110 §13) and content codings (§12.5.3). */
final class Conditions {
    private static final Pattern REFUSED =
            Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?", Pattern.DOTALL);

    private Conditions() {}

    /** Whether the client has this version already; compares weakly, as §13.1.2 asks. */
    static boolean unchanged(HttpServletRequest request, String etag) {
        return matches(request.getHeader("If-None-Match"), etag);
    }

    private static boolean matches(@Nullable String header, String etag) {
        if (header == null) {
            return false;
        }
        if (header.equals(etag) || header.strip().equals("*")) {
            return true;
        }
        for (String candidate : header.split(",", 50)) {
            String tag = candidate.strip();
            if ((tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the client takes gzip and has not weighed it to zero. */
    static boolean acceptsGzip(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Accept-Encoding");
        return header != null && takesGzip(header);
    }

    /** The same of the header {@code Accept-Encoding}. */
    static boolean takesGzip(String header) {
        int at = header.indexOf("gzip");
        return at >= 0 && !REFUSED.matcher(header).region(at, header.length()).matches();
    }
}
