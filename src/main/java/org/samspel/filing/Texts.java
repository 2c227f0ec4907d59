package org.samspel.filing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.samspel.languages.Language;
import org.samspel.metadata.FieldValue;
import org.samspel.staff.Form;

/**
 * A text in several languages, as it is shown in a form and comes back from it.
 *
 * @param values by language, those that are empty left out
 */
record Texts(Map<Language, String> values) {
    static final int LONGEST = 2_000;

    /** One field of a form. */
    public record Field(String id, String code, String language, String value) {}

    /**
     * What a form says; of languages it did not ask for, what there is.
     *
     * @param key name of the fields, before the language
     */
    static Texts from(Form form, String key, Map<Language, String> present) {
        Map<Language, String> values = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String field = id(key, language);
            String value = form.has(field) ? form.line(field) : present.getOrDefault(language, "");
            if (!value.isEmpty()) {
                values.put(language, value);
            }
        }
        return new Texts(values);
    }

    List<Field> fields(String key, List<Language> languages) {
        return languages.stream()
                .map(
                        language ->
                                new Field(
                                        id(key, language),
                                        language.code(),
                                        language.ownName(),
                                        values.getOrDefault(language, "")))
                .toList();
    }

    private static String id(String key, Language language) {
        return key + "-" + language.code();
    }

    boolean isTooLong() {
        return values.values().stream().anyMatch(text -> text.length() > LONGEST);
    }

    /** As it is written down; empty when there is no text at all. */
    Optional<FieldValue> value() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            if (values.containsKey(language)) {
                texts.put(language.code(), values.getOrDefault(language, ""));
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.PerLanguage(texts));
    }
}
