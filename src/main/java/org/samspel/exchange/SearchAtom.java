package org.samspel.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.samspel.languages.Language;

/**
 * Results of a search as a feed: Atom 1.0 (RFC 4287) in pages (RFC 5005), with the total as
 * OpenSearch 1.1 has it. A feed keeps its id on all its pages.
 */
final class SearchAtom {
    /** What no XML document may have, not even as a number (XML 1.0, production 2). */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final StringBuilder out = new StringBuilder();

    private SearchAtom() {}

    static String of(SearchResults results) {
        SearchAtom atom = new SearchAtom();
        atom.feed(results);
        return atom.out.toString();
    }

    private void feed(SearchResults results) {
        SearchResults.Steps steps = results.steps();
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
        out.append(" xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\"");
        attribute("xml:lang", results.language().code());
        out.append(">\n");
        element("id", SearchFormat.ATOM.beside(steps.first()));
        element("title", results.query() + " – " + results.site());
        element("updated", updated(results).toString());
        out.append("<author>");
        element("name", results.site().isEmpty() ? steps.first() : results.site());
        out.append("</author>\n");
        link("alternate", "text/html", steps.self());
        paging("self", steps.self());
        paging("first", steps.first());
        paging("previous", steps.previous());
        paging("next", steps.next());
        paging("last", steps.last());
        element("opensearch:totalResults", String.valueOf(results.total()));
        results.hits().forEach(this::entry);
        out.append("</feed>\n");
    }

    private static Instant updated(SearchResults results) {
        return results.hits().stream()
                .map(SearchResults.Hit::updated)
                .max(Comparator.naturalOrder())
                .orElse(results.published());
    }

    private void entry(SearchResults.Hit hit) {
        out.append("<entry");
        hit.language().map(Language::code).ifPresent(code -> attribute("xml:lang", code));
        out.append(">\n");
        element("id", hit.id());
        element("title", hit.title());
        element("updated", hit.updated().toString());
        hit.date().ifPresent(date -> element("published", date + "T00:00:00Z"));
        link("alternate", hit.where().mediaType(), hit.where().address());
        if (!hit.where().file().equals(hit.where().address())) {
            link("related", "", hit.where().file());
        }
        out.append("<category");
        attribute("term", hit.type());
        out.append("/>\n");
        if (!hit.snippet().isEmpty()) {
            element("summary", hit.snippet());
        }
        out.append("</entry>\n");
    }

    private void paging(String relation, String page) {
        link(relation, SearchFormat.ATOM.mediaType(), SearchFormat.ATOM.beside(page));
    }

    private void link(String relation, String type, String address) {
        if (address.isEmpty()) {
            return;
        }
        out.append("<link");
        attribute("rel", relation);
        if (!type.isEmpty()) {
            attribute("type", type);
        }
        attribute("href", address);
        out.append("/>\n");
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>').append(escaped(text));
        out.append("</").append(name).append(">\n");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return FORBIDDEN
                .matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
