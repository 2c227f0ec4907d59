package org.samspel.search;

import java.util.Optional;
import org.samspel.languages.Language;

/**
 * Whose inflections are undone. Bokmål and nynorsk share one stemmer and one stop list; text whose
 * language nobody knows is indexed as it is written.
 */
enum Stemming {
    SWEDISH("sv"),
    NORWEGIAN("no"),
    ENGLISH("en"),
    NONE("und");

    private final String code;

    Stemming(String code) {
        this.code = code;
    }

    static Stemming of(Optional<Language> language) {
        return language.map(Stemming::of).orElse(NONE);
    }

    static Stemming of(Language language) {
        return switch (language) {
            case SV -> SWEDISH;
            case NB, NN -> NORWEGIAN;
            case EN -> ENGLISH;
        };
    }

    /** What the names of its fields end in. */
    String code() {
        return code;
    }

    /** Whose words a field made by {@link Part#in} holds. */
    static Stemming ofField(String field) {
        for (Stemming stemming : values()) {
            if (field.endsWith("." + stemming.code)) {
                return stemming;
            }
        }
        return NONE;
    }
}
