package org.samspel.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.archives.Archive;
import org.samspel.archives.Archives;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.languages.Language;
import org.samspel.publishing.Address;
import org.samspel.publishing.Site;

/**
 * What somebody has put together for others: files, whole folders and works, at most {@link #MOST}.
 */
public record Basket(Site site, Language language, List<Item> items) {
    /** More than anyone ticks one by one; a whole folder counts as one. */
    public static final int MOST = 60;

    /** The name an address has among the parameters of a page. */
    static final String FIELD = "f";

    /**
     * @param addresses as pages link to what is there; anything is allowed
     */
    public static Basket of(Site site, Language language, List<String> addresses) {
        List<String> bounded = addresses.stream().distinct().limit(MOST).toList();
        return new Basket(site, language, new Items(site, language).of(bounded));
    }

    /** Of its first item; a dash when nothing is left of it. */
    String title() {
        return items.isEmpty() ? "–" : items.getFirst().title();
    }

    List<String> addresses() {
        return items.stream().map(Item::address).toList();
    }

    private Stream<Item.There> there() {
        return items.stream().filter(Item.There.class::isInstance).map(Item.There.class::cast);
    }

    /** Every file once, by its address in the language of the basket. */
    Map<String, Document> files() {
        Map<String, Document> files = new LinkedHashMap<>();
        there().flatMap(item -> item.files().stream())
                .forEach(
                        file ->
                                site.addresses()
                                        .of(file, language)
                                        .ifPresent(address -> files.putIfAbsent(address, file)));
        return files;
    }

    long size() {
        return files().values().stream().mapToLong(document -> document.file().size()).sum();
    }

    /** The file at an address, in whatever language, if it is one of these. */
    Optional<Document> file(String path) {
        Optional<ContentPath> asked =
                site.addresses().documentAt(path).map(document -> document.file().path());
        return files().values().stream()
                .filter(document -> asked.equals(Optional.of(document.file().path())))
                .findFirst();
    }

    /** All files in one. */
    Optional<Archive> archive(Archives archives, String name, String note) {
        List<ContentPath> single =
                there().filter(item -> item.page().isEmpty())
                        .flatMap(item -> item.files().stream())
                        .map(document -> document.file().path())
                        .toList();
        return archives.of(
                site,
                new Archives.Together(
                        name,
                        there().flatMap(item -> item.page().stream()).toList(),
                        single,
                        note));
    }

    /** The part of an address after the question mark that says what is in it; escaped once. */
    String query() {
        return addresses().stream()
                .map(Basket::plain)
                .map(address -> FIELD + "=" + Address.encode(address))
                .collect(Collectors.joining("&"));
    }

    /** As people write it, unless that could be taken for something escaped. */
    private static String plain(String address) {
        return Address.decode(address).filter(path -> !path.contains("%")).orElse(address);
    }
}
