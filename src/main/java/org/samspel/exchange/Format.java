package org.samspel.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A format in which programs for references take them over. */
public enum Format {
    BIBTEX("BibTeX", ".bib", "application/x-bibtex"),
    RIS("RIS", ".ris", "application/x-research-info-systems"),
    CSL_JSON("CSL-JSON", ".csl.json", "application/vnd.citationstyles.csl+json");

    private final String label;
    private final String suffix;
    private final String mediaType;

    Format(String label, String suffix, String mediaType) {
        this.label = label;
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** The format an address asks for by its end. */
    public static Optional<Format> of(String address) {
        return Arrays.stream(values()).filter(each -> address.endsWith(each.suffix)).findFirst();
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** End of its addresses and file names: {@code .bib}. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The references, to be sent in UTF-8. */
    public String write(List<Publication> publications) {
        return switch (this) {
            case BIBTEX -> BibTex.of(publications);
            case RIS -> Ris.of(publications);
            case CSL_JSON -> CslJson.of(publications);
        };
    }

    /**
     * Where the references of a page are.
     *
     * @param page its address, perhaps with a query
     */
    public String beside(String page) {
        return beside(page, suffix);
    }

    /** The address of a page with another end, and the same query. */
    static String beside(String page, String suffix) {
        int query = page.indexOf('?');
        String path = query < 0 ? page : page.substring(0, query);
        String rest = query < 0 ? "" : page.substring(query);
        return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + suffix + rest;
    }
}
