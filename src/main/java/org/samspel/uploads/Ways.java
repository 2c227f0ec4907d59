package org.samspel.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of uploads, and the way back to the page of staff that a form was on. */
final class Ways {
    private static final Pattern ID = Pattern.compile("/([0-9a-f]{32})");
    private static final Pattern DISCARD = Pattern.compile("/([0-9a-f]{32})/discard");

    /** Only pages of staff, so that nobody is led elsewhere (ASVS 5.0.0, 3.7.2). */
    private static final Pattern PAGE = Pattern.compile("/staff/[\\w/%.~-]{0,2000}");

    /** A step up, in any disguise, or another host. */
    private static final Pattern LEAVES =
            Pattern.compile("//|\\.\\.|%2e|%2f|%5c", Pattern.CASE_INSENSITIVE);

    private Ways() {}

    /** The id in the address; empty for any other address. */
    static Optional<String> id(HttpServletRequest request) {
        return in(ID, request);
    }

    /** The id of what a form asks to take away. */
    static Optional<String> discarded(HttpServletRequest request) {
        return in(DISCARD, request);
    }

    private static Optional<String> in(Pattern pattern, HttpServletRequest request) {
        var matcher = pattern.matcher(path(request));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String path(HttpServletRequest request) {
        @Nullable String path = request.getPathInfo();
        return path == null || path.equals("/") ? "" : path;
    }

    /**
     * On to the page that the parameter {@code to} of the address names, else to all of staff's.
     */
    static void seeOther(HttpServletRequest request, HttpServletResponse response) {
        String to =
                Optional.ofNullable(request.getQueryString()).orElse("").replaceFirst("^to=", "");
        boolean known = PAGE.matcher(to).matches() && !LEAVES.matcher(to).find();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", known ? to : "/staff/");
        response.setHeader("Cache-Control", "no-store");
    }
}
