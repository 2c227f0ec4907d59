package org.samspel.exchange;

import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;

/** How browsers and programs search this site in one language (OpenSearch 1.1). */
public final class OpenSearch {
    public static final String MEDIA_TYPE = "application/opensearchdescription+xml";

    private static final String NAME = "opensearch.xml";

    /** Longer names are cut by browsers, and refused by the specification. */
    private static final int LONGEST_NAME = 16;

    private static final int LONGEST_DESCRIPTION = 1024;

    private OpenSearch() {}

    /** Where the description is: below the home page of its language. */
    public static String address(Language language) {
        return Addresses.home(language) + NAME;
    }

    /**
     * To be sent in UTF-8.
     *
     * @param search absolute address of the search page
     */
    public static String of(Language language, String site, String description, String search) {
        String query = "?q={searchTerms}";
        Xml xml = new Xml().head();
        xml.open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
        xml.always("ShortName", start(site, LONGEST_NAME));
        xml.always(
                "Description",
                start(description.isEmpty() ? site : description, LONGEST_DESCRIPTION));
        xml.empty("Url", "type", "text/html", "method", "get", "template", search + query);
        template(xml, Atom.ENDING, search + query);
        template(xml, SearchJson.ENDING, search + query);
        xml.text("Language", language.code());
        xml.text("InputEncoding", "UTF-8");
        xml.text("OutputEncoding", "UTF-8");
        return xml.close("OpenSearchDescription").toString();
    }

    private static void template(Xml xml, Ending ending, String search) {
        String template = ending.beside(search) + "&page={startPage?}";
        xml.empty("Url", "type", ending.mediaType(), "template", template);
    }

    private static String start(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }
}
