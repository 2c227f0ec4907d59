package org.samspel.metadata;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What a field of front matter is set to. */
public sealed interface FieldValue {

    /** A text, read back as exactly this, by any reader of YAML. */
    record Text(String text) implements FieldValue {}

    /** A list of texts, in this order. */
    record Texts(List<String> texts) implements FieldValue {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A text for each language, by its code.
     *
     * @param texts in the order they are to be written
     */
    record PerLanguage(SequencedMap<String, String> texts) implements FieldValue {
        public PerLanguage {
            texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
        }
    }

    /** True or false. */
    record Flag(boolean flag) implements FieldValue {}

    /**
     * A day or a point in time, as ISO 8601 writes it.
     *
     * @param date {@code 2026-11-22} or {@code 2026-11-22T09:00}
     */
    record Date(String date) implements FieldValue {
        public Date {
            if (!date.matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?)?")) {
                throw new IllegalArgumentException("Not a date: " + date);
            }
        }
    }
}
