package org.samspel.entries;

import java.util.Arrays;
import java.util.Optional;

/** What a work is; each kind has its folder in the content. */
public enum Kind {
    ARTICLE("articles"),
    REPORT("reports"),
    PROJECT("projects"),
    ORGANISATION("organisations"),
    PAGE("pages");

    private final String folder;

    Kind(String folder) {
        this.folder = folder;
    }

    /** The top-level folder of the content that holds works of this kind. */
    public String folder() {
        return folder;
    }

    public static Optional<Kind> ofFolder(String folder) {
        return Arrays.stream(values()).filter(k -> k.folder.equals(folder)).findFirst();
    }
}
