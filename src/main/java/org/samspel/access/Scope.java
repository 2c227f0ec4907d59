package org.samspel.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a personal token is good for; never more than its owner may do. */
public enum Scope {
    /** To read texts as they lie in the content, those readers don't see among them. */
    READ,
    /** To make and change texts that readers don't see. */
    WRITE,
    /** To send files. */
    UPLOAD,
    /** To decide what readers see. */
    PUBLISH;

    /** As programs know it, and as it stands in message keys: {@code write}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }
}
