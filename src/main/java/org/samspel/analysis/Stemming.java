package org.samspel.analysis;

import java.util.Optional;
import org.samspel.languages.Language;

/**
 * Whose inflections are undone. Bokmål and nynorsk share one stemmer and one stop list; text whose
 * language nobody knows is indexed as it is written.
 */
public enum Stemming {
    SWEDISH("sv"),
    NORWEGIAN("no"),
    ENGLISH("en"),
    NONE("und");

    private final String code;

    Stemming(String code) {
        this.code = code;
    }

    public static Stemming of(Optional<Language> language) {
        return language.map(Stemming::of).orElse(NONE);
    }

    public static Stemming of(Language language) {
        return switch (language) {
            case SV -> SWEDISH;
            case NB, NN -> NORWEGIAN;
            case EN -> ENGLISH;
        };
    }

    /** The field that holds such words of a part of a text: {@code title.sv}. */
    public String field(String part) {
        return part + "." + code;
    }

    /** Whose words a field holds. */
    static Stemming ofField(String field) {
        for (Stemming stemming : values()) {
            if (field.endsWith("." + stemming.code)) {
                return stemming;
            }
        }
        return NONE;
    }
}
