package org.samspel.publishing;

import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/** What an address leads to. */
public sealed interface Place {

    /** A page in a language of the interface. */
    sealed interface Page extends Place {
        Language language();
    }

    record Home(Language language) implements Page {}

    /** List of a section's works. */
    record Listing(Language language, Section section) implements Page {}

    /** The work, in the language if it has that translation, else in the one that stands in. */
    record WorkPage(Language language, WorkId work) implements Page {}

    /** A folder of documents. */
    record FolderPage(Language language, ContentPath folder) implements Page {}

    record SearchPage(Language language) implements Page {}

    /** What programs can ask, told to the people who write them. */
    record ApiPage(Language language) implements Page {}

    /** What is in a file, shown in the browser. */
    record PreviewPage(Language language, ContentPath file) implements Page {}

    /** It is elsewhere now, for good. */
    record Moved(String to) implements Place {}

    /**
     * It was here and has been taken away.
     *
     * @param title what it was called
     * @param beside the work it lay beside, which is still there
     */
    record Gone(Optional<Language> language, String title, Optional<WorkId> beside)
            implements Place {

        /** Nothing is left of what it belonged to. */
        public static Gone of(Optional<Language> language, String title) {
            return new Gone(language, title, Optional.empty());
        }
    }
}
