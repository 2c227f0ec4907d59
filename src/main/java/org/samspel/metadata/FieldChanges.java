package org.samspel.metadata;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which fields of a mapping somebody has changed. */
public final class FieldChanges {
    private FieldChanges() {}

    /**
     * The keys, in lower case, that have another value, whatever its form; also those that came or
     * went. Empty when one of the texts can't be read.
     *
     * @param before YAML
     * @param after YAML
     */
    public static Set<String> between(String before, String after) {
        Optional<YamlSpans> old = YamlSpans.of(before);
        Optional<YamlSpans> young = YamlSpans.of(after);
        Set<String> changed = new TreeSet<>();
        if (old.isPresent() && young.isPresent()) {
            Set<String> keys = new TreeSet<>(old.get().fields().keySet());
            keys.addAll(young.get().fields().keySet());
            for (String key : keys) {
                if (!meaning(old.get(), key).equals(meaning(young.get(), key))) {
                    changed.add(key);
                }
            }
        }
        return changed;
    }

    private static Optional<String> meaning(YamlSpans spans, String key) {
        return Optional.ofNullable(spans.fields().get(key)).map(YamlSpans.Span::meaning);
    }
}
