package org.samspel.harvesting;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a harvester has sent: the arguments of an address or a form, each with its values in their
 * order, since an argument that is repeated is a mistake.
 */
record Arguments(Map<String, List<String>> values) {
    private static final int MOST = 50;
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** Reads {@code verb=GetRecord&identifier=…}; what is no encoding is taken as it is. */
    static Arguments read(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : encoded.split("&", MOST)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = decoded(equals < 0 ? part : part.substring(0, equals));
                String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
                values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
            }
        }
        return new Arguments(values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(BROKEN.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }

    /** Its only value; empty when there is none, or several. */
    Optional<String> one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Whether it has been sent more than once. */
    boolean isRepeated(String name) {
        return values.getOrDefault(name, List.of()).size() > 1;
    }
}
