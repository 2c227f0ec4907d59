package org.samspel.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the text of a licence is. */
public final class License {
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\\d\\.\\d)");

    private License() {}

    /**
     * Creative Commons' own page for its licences, SPDX's for all others.
     *
     * @param spdx identifier, {@code CC-BY-4.0}
     */
    public static String address(String spdx) {
        Matcher matcher = CREATIVE_COMMONS.matcher(spdx);
        return matcher.matches()
                ? "https://creativecommons.org/licenses/"
                        + matcher.group(1).toLowerCase(Locale.ROOT)
                        + "/"
                        + matcher.group(2)
                        + "/"
                : "https://spdx.org/licenses/" + spdx;
    }
}
