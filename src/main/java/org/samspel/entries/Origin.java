package org.samspel.entries;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.languages.Language;
import org.samspel.metadata.FieldValue;

/**
 * What a translation was made from, as its front matter says it: {@code nb} or, with the state the
 * source had then, {@code nb@0123…} with a git object id.
 *
 * @param blob that state, 40 lower-case hexadecimal digits; empty when nobody has noted it. History
 *     need not have it.
 */
public record Origin(Language language, Optional<String> blob) {

    static final String KEY = "translatedFrom";

    /** The same under the name other generators have for it. */
    static final String OTHER_KEY = "translationOf";

    private static final Pattern NAMED = Pattern.compile("([a-z]{2,3})(?:@([0-9a-f]{40}))?");

    /** As {@link #toString} gives it; empty when it is anything else. */
    public static Optional<Origin> of(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches()
                ? Language.of(named.group(1))
                        .map(language -> new Origin(language, Optional.ofNullable(named.group(2))))
                : Optional.empty();
    }

    /** The source as it is now. */
    public static Origin of(Entry source) {
        return new Origin(source.language(), Optional.of(source.source().blob()));
    }

    /**
     * A translation with a note of what it was made from, and otherwise as it was to the last byte.
     * One without front matter that can be written stays as it is.
     *
     * @param translation the whole file
     */
    public String notedIn(String translation) {
        Map<String, Optional<FieldValue>> note =
                Map.of(
                        KEY,
                        Optional.of(new FieldValue.Text(toString())),
                        OTHER_KEY,
                        Optional.empty());
        return FrontMatterWriter.set(translation, note).orElse(translation);
    }

    @Override
    public String toString() {
        return language.code() + blob.map("@"::concat).orElse("");
    }
}
