package org.samspel.copying;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.samspel.content.EarlierVersion;
import org.samspel.documents.Document;
import org.samspel.entries.WorkId;
import org.samspel.exchange.Format;
import org.samspel.languages.Negotiation;
import org.samspel.pages.Pages;
import org.samspel.pages.Parameters;
import org.samspel.publishing.Address;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;

/** From an address of the site to what it is in the copy. */
record Addressing(Site site, String url) {
    private static final String ASSETS = "/assets/";
    private static final String PICTURES = "/thumbnails/";
    private static final String IDENTIFIERS = "/id/";
    private static final String VERSION = "version";

    /**
     * Where a link leads.
     *
     * @param item empty: to something that only a server can give
     * @param rest what is behind the path: a fragment, with its sign
     */
    record Target(Optional<Item> item, String rest) {}

    /**
     * Where a link of a page leads; empty when it leads out of the site, or to the page itself.
     *
     * @param page decoded path of the page, with a slash at both ends
     */
    Optional<Target> target(String page, String link) {
        String own = link.startsWith(url + "/") ? link.substring(url.length()) : link;
        if (own.isEmpty() || own.startsWith("#") || own.startsWith("//")) {
            return Optional.empty();
        }
        try {
            URI there = URI.create("site:" + Address.encode(page)).resolve(own);
            return "site".equals(there.getScheme()) && there.getRawAuthority() == null
                    ? Optional.of(target(there))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private Target target(URI there) {
        String fragment = there.getRawFragment() == null ? "" : "#" + there.getRawFragment();
        String query = there.getRawQuery() == null ? "" : there.getRawQuery();
        return new Target(
                Address.decode(there.getRawPath()).flatMap(path -> item(path, parameters(query))),
                fragment);
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(decoded(pair.substring(0, equals)), n -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * What is at an address.
     *
     * @param path decoded
     */
    Optional<Item> item(String path, Map<String, List<String>> parameters) {
        if (path.startsWith(ASSETS)) {
            return Optional.of(new Item.Asset(path.substring(ASSETS.length())));
        } else if (path.startsWith(PICTURES)) {
            return picture(path.substring(PICTURES.length()));
        } else if (path.startsWith(IDENTIFIERS)) {
            return WorkId.of(path.substring(IDENTIFIERS.length())).flatMap(this::identifier);
        }
        Optional<Document> document =
                path.endsWith("/") ? Optional.empty() : site.addresses().documentAt(path);
        if (document.isPresent()) {
            return file(path, document.get(), parameters);
        }
        return page(path, parameters).or(() -> references(path, parameters));
    }

    private static Optional<Item> picture(String name) {
        return name.matches("[0-9a-f]{64}\\.jpg")
                ? Optional.of(new Item.Picture(name.substring(0, 64)))
                : Optional.empty();
    }

    /** A permanent address leads to the work in the language most can read. */
    Optional<Item> identifier(WorkId id) {
        return site.addresses()
                .identifiers()
                .work(id)
                .flatMap(
                        work ->
                                site.addresses()
                                        .of(
                                                work,
                                                Negotiation.standard(
                                                        site.definition().languages())))
                .map(to -> new Item.Former(IDENTIFIERS + id + "/", to));
    }

    private Optional<Item> file(
            String path, Document document, Map<String, List<String>> parameters) {
        List<String> version = parameters.getOrDefault(VERSION, List.of());
        if (version.isEmpty()) {
            return Optional.of(new Item.Download(path, document));
        }
        String id = version.getFirst();
        return site.versions()
                .find(document, id)
                .filter(EarlierVersion::kept)
                .map(found -> new Item.Earlier(id, document, found));
    }

    private Optional<Item> page(String path, Map<String, List<String>> parameters) {
        String whole = path.endsWith("/") ? path : path + "/";
        return site.addresses().at(whole).flatMap(place -> of(whole, place, parameters));
    }

    /** What a place is in the copy; the page about asking a server is not in it. */
    Optional<Item> of(String path, Place place, Map<String, List<String>> parameters) {
        return switch (place) {
            case Place.ApiPage ignored -> Optional.empty();
            case Place.SearchPage page -> Optional.of(new Item.Page(page, path, Parameters.NONE));
            case Place.Page page ->
                    Optional.of(new Item.Page(page, path, Pages.known(page, parameters)));
            case Place.Moved moved -> Optional.of(new Item.Former(path, moved.to()));
            case Place.Gone gone -> Optional.of(new Item.Gone(path, gone));
        };
    }

    private Optional<Item> references(String path, Map<String, List<String>> parameters) {
        return Format.of(path)
                .flatMap(
                        format ->
                                page(
                                                path.substring(
                                                        0,
                                                        path.length()
                                                                - format.ending()
                                                                        .suffix()
                                                                        .length()),
                                                parameters)
                                        .filter(Item.Page.class::isInstance)
                                        .map(Item.Page.class::cast)
                                        .filter(page -> !(page.place() instanceof Place.SearchPage))
                                        .map(page -> new Item.References(page, format)));
    }

    /** The languages' home pages. */
    List<String> homes() {
        return site.definition().languages().stream().map(Addresses::home).toList();
    }
}
