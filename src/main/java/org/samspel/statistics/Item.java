package org.samspel.statistics;

import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;

/**
 * A file that is counted.
 *
 * @param work the identifier of the work it belongs to: {@code reports/final-report}
 */
public record Item(ContentPath file, Optional<String> work, Optional<Language> language) {
    /** As in the table. A database can't index a longer one; such a file is not counted. */
    private static final int LONGEST = 800;

    boolean isCountable() {
        return file.value().length() <= LONGEST && work.orElse("").length() <= LONGEST;
    }
}
