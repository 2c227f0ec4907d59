package org.samspel.sharing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.archives.Archives;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Address;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/**
 * What addresses mean on a site, in a language. A work is known by its permanent name, a folder or
 * file by its address, which the site follows wherever it goes; a new version has the address of
 * the one before.
 */
final class Items {
    private static final String PERMANENT = "/id/";
    private static final int LONGEST = 1_500;

    /** A page may have moved to where another has moved from. */
    private static final int MOST_MOVES = 5;

    private final Site site;
    private final Language language;

    Items(Site site, Language language) {
        this.site = site;
        this.language = language;
    }

    /** Those that are or were on the site, each once, in their order. */
    List<Item> of(List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> find(address).stream())
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toMap(
                                        Item::address,
                                        item -> item,
                                        (one, same) -> one,
                                        LinkedHashMap::new),
                                items -> List.copyOf(items.values())));
    }

    /**
     * @param address of a file, a folder, a work or the preview of a file, as a page links to it
     */
    Optional<Item> find(String address) {
        if (address.length() > LONGEST || !address.startsWith("/")) {
            return Optional.empty();
        }
        String page = address.replaceFirst("[?#].*", "");
        return decoded(address)
                .flatMap(path -> at(path, MOST_MOVES))
                .or(() -> decoded(page).flatMap(path -> at(path, MOST_MOVES)));
    }

    /** Escaped as in a page or, to be short in an address of ours, as people write it. */
    private static Optional<String> decoded(String address) {
        return Address.decode(new String(address.getBytes(UTF_8), ISO_8859_1));
    }

    private Optional<Item> at(String path, int moves) {
        if (path.startsWith(PERMANENT)) {
            return WorkId.of(path.substring(PERMANENT.length())).flatMap(this::work);
        }
        Addresses addresses = site.addresses();
        Optional<Document> file =
                path.endsWith("/") ? Optional.empty() : addresses.documentAt(path);
        if (file.isPresent()) {
            return Optional.of(file(Address.encode(path), file.get()));
        }
        String page = path.endsWith("/") ? path : path + "/";
        return addresses
                .at(page)
                .or(() -> addresses.followed(path))
                .flatMap(place -> at(path, place, moves));
    }

    private Optional<Item> at(String path, Place place, int moves) {
        return switch (place) {
            case Place.WorkPage work -> work(work.work());
            case Place.FolderPage folder -> folder(folder.folder());
            case Place.PreviewPage preview ->
                    site.library()
                            .document(preview.file())
                            .flatMap(
                                    document ->
                                            site.addresses()
                                                    .of(document, language)
                                                    .map(address -> file(address, document)));
            case Place.Moved moved ->
                    moves == 0
                            ? Optional.empty()
                            : Address.decode(moved.to()).flatMap(to -> at(to, moves - 1));
            case Place.Gone gone -> Optional.of(new Item.Gone(Address.encode(path), gone.title()));
            case Place.Home ignored -> Optional.empty();
            case Place.Listing ignored -> Optional.empty();
            case Place.SearchPage ignored -> Optional.empty();
            case Place.ApiPage ignored -> Optional.empty();
        };
    }

    private Item file(String address, Document document) {
        return new Item.There(address, title(document), Optional.empty(), List.of(document));
    }

    String title(Document document) {
        return in(document.titles()).orElse(document.file().path().name());
    }

    private Optional<Item> work(WorkId named) {
        Optional<WorkId> now = site.addresses().identifiers().work(named);
        if (now.isEmpty()) {
            return site.addresses()
                    .identifiers()
                    .gone(named)
                    .map(gone -> new Item.Gone(permanent(named), gone.title()));
        }
        WorkId work = now.get();
        return site.works()
                .find(work)
                .flatMap(found -> site.works().served(found, language))
                .map(
                        entry ->
                                of(
                                        permanent(work),
                                        entry.title(),
                                        new Place.WorkPage(language, work)));
    }

    static String permanent(WorkId work) {
        return PERMANENT + Address.encode(work.toString());
    }

    private Optional<Item> folder(ContentPath path) {
        return site.library().folder(path).map(this::folder);
    }

    private Item folder(Folder folder) {
        String title =
                in(folder.titles())
                        .orElseGet(
                                () ->
                                        folder.path().equals(Library.ROOT)
                                                ? Section.DOCUMENTS.slug(language)
                                                : folder.path().name());
        return of(
                Addresses.of(folder.path(), language),
                title,
                new Place.FolderPage(language, folder.path()));
    }

    private Item of(String address, String title, Place.Page page) {
        List<Document> files =
                Archives.files(site, page).stream()
                        .flatMap(path -> site.library().document(path).stream())
                        .toList();
        return new Item.There(address, title, Optional.of(page), files);
    }

    private Optional<String> in(Map<Language, String> texts) {
        return site.definition().chain(language).stream()
                .flatMap(candidate -> Optional.ofNullable(texts.get(candidate)).stream())
                .findFirst();
    }
}
