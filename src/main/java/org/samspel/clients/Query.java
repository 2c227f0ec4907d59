package org.samspel.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands after the question mark of an address. The server is not asked for it: it would take
 * what is in a form, too, and wait for that.
 */
public final class Query {
    /** What comes after so many parameters counts as part of the last. */
    private static final int MOST = 200;

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Query() {}

    /** The values of each parameter, in their order. */
    public static Map<String, List<String>> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).map(Query::read).orElse(Map.of());
    }

    /** The same of {@code verb=GetRecord&identifier=…}; what is no encoding is taken as it is. */
    public static Map<String, List<String>> read(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : encoded.split("&", MOST)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = decoded(equals < 0 ? part : part.substring(0, equals));
                String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
                values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(BROKEN.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }
}
