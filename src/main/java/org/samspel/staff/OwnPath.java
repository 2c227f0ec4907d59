package org.samspel.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where to go on after signing in: only to pages of the staff, and of guests, whatever an address
 * says.
 */
final class OwnPath {
    private static final Pattern STAFF =
            Pattern.compile("/(staff|guest)(/[A-Za-z0-9._~%-]++)*+/?(\\?[A-Za-z0-9._~%&=+-]*)?");
    private static final int LONGEST = 4_000;

    private OwnPath() {}

    static Optional<String> of(String given) {
        return Optional.of(given)
                .filter(path -> path.length() <= LONGEST && STAFF.matcher(path).matches())
                .filter(
                        path ->
                                !path.contains("..")
                                        && !path.toLowerCase(Locale.ROOT).contains("%2e"));
    }

    static String or(String given, String otherwise) {
        return of(given).orElse(otherwise);
    }

    /** To go after other parameters of an address. */
    static String asParameter(String path) {
        return "&next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
