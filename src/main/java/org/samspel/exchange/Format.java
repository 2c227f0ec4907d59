package org.samspel.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /** The references of a few, to be sent in UTF-8. */
    public String write(List<Publication> publications) {
        StringWriter text = new StringWriter();
        try {
            write(publications, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * The same of any number, one after the other: at no time is there a text of them all, but
     * where the format puts together what belongs together.
     */
    public void write(List<Publication> publications, Writer out) throws IOException {
        switch (this) {
            case BIBTEX -> joined(publications, "\n", BibTex::of, out);
            case RIS -> joined(publications, "\r\n", Ris::of, out);
            case CSL_JSON -> {
                out.write("[");
                joined(publications, ",", CslJson::of, out);
                out.write("]");
            }
            case DUBLIN_CORE -> Xml.document(publications, DublinCoreXml::of, out);
            case DATACITE -> Xml.document(publications, DataCiteXml::of, out);
            case CSV -> CsvReferences.write(publications, out);
            case LINKS -> {
                joined(publications, ",\n", Linkset::text, out);
                out.write("\n");
            }
            case LINKS_JSON -> out.write(Linkset.json(publications));
        }
    }

    private static void joined(
            List<Publication> publications,
            String between,
            Function<Publication, String> format,
            Writer out)
            throws IOException {
        boolean first = true;
        for (Publication publication : publications) {
            out.write(first ? "" : between);
            out.write(format.apply(publication));
            first = false;
        }
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
