package org.samspel.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.samspel.languages.Language;

/**
 * What is new in a part of the site, to be followed. All addresses are absolute; texts are one line
 * each.
 *
 * @param page what the feed is of, as readers see it, perhaps with a query
 * @param site name of whoever is responsible
 * @param published when the site was, for a feed without entries
 * @param paging where the feed's other pages are; empty for a feed of one
 */
public record Feed(
        Language language,
        String page,
        String title,
        String site,
        Instant published,
        Optional<Paging> paging,
        List<Entry> entries) {

    public Feed {
        title = Text.line(title);
        site = Text.line(site);
        entries = List.copyOf(entries);
    }

    /** When the newest of it changed. */
    Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(published);
    }

    /**
     * The pages of a long feed, as readers see them; empty: there is none.
     *
     * @param total how many entries they have together
     */
    public record Paging(String first, String previous, String next, String last, long total) {}

    /**
     * Something that came or changed.
     *
     * @param id an address that is this thing's for good
     * @param alternates where it can be read; the first is meant for the feed's readers
     * @param file address of the file itself, where the alternates only show it; else empty
     * @param category {@code article report project organisation page document}
     * @param summary plain text; may be empty
     */
    public record Entry(
            String id,
            String title,
            Optional<Language> language,
            Instant updated,
            Optional<LocalDate> published,
            List<Alternate> alternates,
            String file,
            String category,
            String summary) {
        public Entry {
            title = Text.line(title);
            summary = Text.line(summary);
            alternates = List.copyOf(alternates);
        }
    }

    /**
     * @param language of what is there; empty when nobody knows or when it goes without saying
     */
    public record Alternate(String address, String mediaType, Optional<Language> language) {}
}
