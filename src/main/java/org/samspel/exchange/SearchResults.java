package org.samspel.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samspel.languages.Language;

/**
 * A page of what a search found, to be read by programs. All addresses are absolute; texts are one
 * line each.
 *
 * @param language of the reader, and of labels
 * @param query as typed
 * @param total how many works there are on all pages
 * @param published when the site was, for a feed without any hit
 * @param facets in the order readers see them
 */
public record SearchResults(
        Language language,
        String query,
        String site,
        Steps steps,
        long total,
        Instant published,
        List<Hit> hits,
        List<Facet> facets) {

    public SearchResults {
        query = Text.line(query);
        site = Text.line(site);
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /**
     * Where this page and those around it are, as readers see them. Empty: there is none.
     *
     * @param number of this page, from 1; may lie behind the last
     * @param pages how many there are, at least 1
     */
    public record Steps(
            int number,
            int pages,
            String self,
            String first,
            String previous,
            String next,
            String last) {}

    /**
     * A work or a document.
     *
     * @param id its permanent address
     * @param type {@code article report project organisation page document}
     * @param date of publication; empty when nobody knows
     * @param page page of the document that has the words, from 1; 0 when there is none
     * @param snippet text around the words, without marks
     */
    public record Hit(
            String id,
            String title,
            Where where,
            Optional<Language> language,
            String type,
            Optional<LocalDate> date,
            Instant updated,
            int page,
            String snippet) {
        public Hit {
            title = Text.line(title);
            snippet = Text.line(snippet);
        }
    }

    /**
     * @param address of the page that shows it, or of the file
     * @param mediaType of what is there
     * @param file address of the file itself; empty for a work
     */
    public record Where(String address, String mediaType, String file) {}

    /**
     * A side to narrow the search by.
     *
     * @param name as in addresses: {@code type lang year tag project organisation file}
     */
    public record Facet(String name, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * @param value as in addresses
     * @param label as readers know it
     * @param works how many have it
     */
    public record Value(String value, String label, long works, boolean chosen) {}
}
