package org.samspel.extraction;

import java.util.Optional;
import org.samspel.content.ContentPath;

/** The formats whose text can be read, told by the extension of the name. */
enum Format {
    PDF,
    WORD,
    SLIDES,
    SHEETS,
    OPEN_TEXT,
    OPEN_SLIDES,
    OPEN_SHEETS,
    PLAIN;

    /** Empty for files whose text cannot be read. */
    static Optional<Format> of(ContentPath file) {
        return switch (file.extension()) {
            case "pdf" -> Optional.of(PDF);
            case "docx", "dotx" -> Optional.of(WORD);
            case "pptx", "ppsx" -> Optional.of(SLIDES);
            case "xlsx" -> Optional.of(SHEETS);
            case "odt" -> Optional.of(OPEN_TEXT);
            case "odp" -> Optional.of(OPEN_SLIDES);
            case "ods" -> Optional.of(OPEN_SHEETS);
            case "txt", "text", "log", "csv", "tsv", "md", "markdown" -> Optional.of(PLAIN);
            default -> Optional.empty();
        };
    }
}
