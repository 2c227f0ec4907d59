package org.samspel.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samspel.content.ContentPath;

/** What only some kinds of works have. */
public sealed interface Details {

    /** Articles and plain pages have nothing of their own. */
    record None() implements Details {}

    /**
     * @param reportNumber number in the publisher's series
     * @param publisher name of an organisation's bundle, or a name as it is
     * @param funders names
     * @param files in the author's order; empty: all files of the bundle
     */
    record Report(
            Optional<String> reportNumber,
            Optional<String> publisher,
            List<String> funders,
            List<FileReference> files)
            implements Details {
        public Report {
            funders = List.copyOf(funders);
            files = List.copyOf(files);
        }
    }

    /** A file that belongs to a report; the title is the author's, when there is one. */
    record FileReference(ContentPath path, Optional<String> title) {}

    /**
     * @param participants names of organisations' bundles
     */
    record Project(
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            Optional<String> programme,
            List<String> participants)
            implements Details {
        public Project {
            participants = List.copyOf(participants);
        }
    }

    /**
     * @param country ISO 3166-1 alpha-2
     * @param ror address of its record in the Research Organization Registry
     */
    record Organisation(
            Optional<String> country,
            Optional<String> ror,
            Optional<String> url,
            Optional<ContentPath> logo)
            implements Details {}
}
