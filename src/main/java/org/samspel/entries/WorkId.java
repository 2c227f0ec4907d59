package org.samspel.entries;

import java.util.Optional;

/**
 * Names a work for good: kind and bundle folder, written {@code reports/final-report}. A folder
 * below a folder counts into the name: {@code articles/2019/workshop}.
 */
public record WorkId(Kind kind, String name) implements Comparable<WorkId> {

    /** Reads {@code reports/final-report}. */
    public static Optional<WorkId> of(String text) {
        int slash = text.indexOf('/');
        return slash < 1 || slash == text.length() - 1
                ? Optional.empty()
                : Kind.ofFolder(text.substring(0, slash))
                        .map(kind -> new WorkId(kind, text.substring(slash + 1)));
    }

    @Override
    public int compareTo(WorkId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.folder() + "/" + name;
    }
}
