package org.samspel.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A format in which programs take over what can be cited. */
public enum Format {
    BIBTEX("BibTeX", ".bib", "application/x-bibtex"),
    RIS("RIS", ".ris", "application/x-research-info-systems"),
    CSL_JSON("CSL-JSON", ".csl.json", "application/vnd.citationstyles.csl+json"),
    DUBLIN_CORE("Dublin Core", ".dc.xml", "application/xml"),
    DATACITE("DataCite", ".datacite.xml", "application/vnd.datacite.datacite+xml"),
    CSV("CSV", ".csv", "text/csv"),

    /** What belongs to a work, and where (RFC 9264). */
    LINKS("Linkset", ".linkset", "application/linkset"),

    /** The same in JSON. */
    LINKS_JSON("Linkset", ".linkset.json", "application/linkset+json");

    private static final List<Format> REFERENCES =
            List.of(BIBTEX, RIS, CSL_JSON, DUBLIN_CORE, DATACITE, CSV);

    private static final List<Format> DESCRIPTIONS =
            List.of(BIBTEX, RIS, CSL_JSON, DUBLIN_CORE, DATACITE);

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
        return Arrays.stream(values())
                .filter(each -> address.endsWith(each.suffix))
                .max(Comparator.comparingInt(each -> each.suffix.length()));
    }

    /** Those people fetch references in, in the order they are offered. */
    public static List<Format> references() {
        return REFERENCES;
    }

    /** Those that say of a work all that is known. */
    public static List<Format> descriptions() {
        return DESCRIPTIONS;
    }

    public Ending ending() {
        return new Ending(label, suffix, mediaType);
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What tells this XML from any other; empty where the media type does. */
    public String profile() {
        return this == DUBLIN_CORE ? DublinCoreXml.PROFILE : "";
    }

    /** The references, to be sent in UTF-8. */
    public String write(List<Publication> publications) {
        return switch (this) {
            case BIBTEX -> BibTex.of(publications);
            case RIS -> Ris.of(publications);
            case CSL_JSON -> CslJson.of(publications);
            case DUBLIN_CORE -> Xml.document(publications, DublinCoreXml::of);
            case DATACITE -> Xml.document(publications, DataCiteXml::of);
            case CSV -> CsvReferences.of(publications);
            case LINKS -> Linkset.text(publications);
            case LINKS_JSON -> Linkset.json(publications);
        };
    }

    /**
     * Where the references of a page are.
     *
     * @param page its address, perhaps with a query
     */
    public String beside(String page) {
        return ending().beside(page);
    }
}
