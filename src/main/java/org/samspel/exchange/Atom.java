package org.samspel.exchange;

/**
 * Feeds as Atom 1.0 (RFC 4287), in pages where there are several (RFC 5005), with the total as
 * OpenSearch 1.1 has it. A feed keeps its id on all its pages.
 */
public final class Atom {
    /** The address of a page's feed. */
    public static final Ending ENDING = new Ending("Atom", ".atom", "application/atom+xml");

    private final Xml xml = new Xml();

    private Atom() {}

    /** To be sent in UTF-8. */
    public static String of(SearchResults results) {
        return of(SearchFeed.of(results));
    }

    /** To be sent in UTF-8. */
    public static String of(Feed feed) {
        Atom atom = new Atom();
        atom.feed(feed);
        return atom.xml.toString();
    }

    private void feed(Feed feed) {
        xml.head();
        xml.open(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:opensearch",
                "http://a9.com/-/spec/opensearch/1.1/",
                "xml:lang",
                feed.language().code());
        String first = feed.paging().map(Feed.Paging::first).orElse(feed.page());
        xml.text("id", ENDING.beside(first));
        xml.always("title", feed.title());
        xml.text("updated", feed.updated().toString());
        xml.open("author").text("name", feed.site().isEmpty() ? first : feed.site());
        xml.close("author");
        link("alternate", feed.page(), "text/html");
        paging("self", feed.page());
        feed.paging().ifPresent(this::paging);
        feed.entries().forEach(this::entry);
        xml.close("feed");
    }

    private void paging(Feed.Paging paging) {
        paging("first", paging.first());
        paging("previous", paging.previous());
        paging("next", paging.next());
        paging("last", paging.last());
        xml.text("opensearch:totalResults", String.valueOf(paging.total()));
    }

    private void entry(Feed.Entry entry) {
        xml.open("entry", "xml:lang", Xml.code(entry.language()));
        xml.text("id", entry.id());
        xml.always("title", entry.title());
        xml.text("updated", entry.updated().toString());
        entry.published().ifPresent(day -> xml.text("published", day + "T00:00:00Z"));
        for (Feed.Alternate alternate : entry.alternates()) {
            xml.empty(
                    "link",
                    "rel",
                    "alternate",
                    "type",
                    alternate.mediaType(),
                    "hreflang",
                    Xml.code(alternate.language()),
                    "href",
                    alternate.address());
        }
        link("related", entry.file(), "");
        xml.empty("category", "term", entry.category());
        xml.text("summary", entry.summary());
        xml.close("entry");
    }

    private void paging(String relation, String page) {
        link(relation, ENDING.beside(page), ENDING.mediaType());
    }

    private void link(String relation, String address, String type) {
        if (!address.isEmpty()) {
            xml.empty("link", "rel", relation, "type", type, "href", address);
        }
    }
}
