package org.samspel.exchange;

import java.util.Arrays;
import java.util.Optional;

/** A format in which programs take over what a search found. */
public enum SearchFormat {
    ATOM("Atom", ".atom", "application/atom+xml"),
    JSON("JSON", ".json", "application/json");

    private final String label;
    private final String suffix;
    private final String mediaType;

    SearchFormat(String label, String suffix, String mediaType) {
        this.label = label;
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** The format an address asks for by its end. */
    public static Optional<SearchFormat> of(String address) {
        return Arrays.stream(values()).filter(each -> address.endsWith(each.suffix)).findFirst();
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** End of its addresses: {@code .atom}. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** To be sent in UTF-8. */
    public String write(SearchResults results) {
        return switch (this) {
            case ATOM -> SearchAtom.of(results);
            case JSON -> SearchJson.of(results);
        };
    }

    /**
     * Where a page of results is in this format.
     *
     * @param page its address, perhaps with a query; empty gives empty
     */
    public String beside(String page) {
        return page.isEmpty() ? "" : Format.beside(page, suffix);
    }
}
