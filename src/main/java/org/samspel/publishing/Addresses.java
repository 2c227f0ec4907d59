package org.samspel.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samspel.content.ContentPath;
import org.samspel.content.Problem;
import org.samspel.content.SourceFile;
import org.samspel.documents.Document;
import org.samspel.documents.Library;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.SiteDefinition;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * Every address of a site, both ways: from a work, folder or file to its address, and from an
 * address to what is there. Addresses are paths, percent-encoded; what comes from a visitor is only
 * ever looked up here, never made into a path on disk.
 */
public final class Addresses {
    private static final String FILES = "/files/";
    private static final String SITE = "/site/";
    private static final ContentPath ROOT = Library.ROOT;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<WorkId, Map<Language, String>> works = new HashMap<>();
    private final Map<ContentPath, WorkId> owners = new HashMap<>();
    private final Map<ContentPath, WorkId> sources = new HashMap<>();
    private final Map<ContentPath, WorkId> bundles = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Document> siteFiles = new HashMap<>();
    private final Map<WorkId, Work> byId = new HashMap<>();
    private final Set<ContentPath> listed = new HashSet<>();
    private final Identifiers identifiers = new Identifiers(works::containsKey);
    private final StandIns standIns;
    private final Library library;
    private final SiteDefinition definition;

    private Addresses(Library library, SiteDefinition definition) {
        this.library = library;
        this.definition = definition;
        standIns = new StandIns(definition.languages(), this::of);
        library.folders().values().forEach(folder -> listed.addAll(folder.documents()));
    }

    static Addresses of(Collection<Work> works, Library library, SiteDefinition definition) {
        Addresses addresses = new Addresses(library, definition);
        for (Language language : definition.languages()) {
            addresses.addSections(language);
            GivenAddresses given =
                    new GivenAddresses(addresses.places::containsKey, language, addresses.problems);
            for (Work work : works) {
                addresses.addPage(work, language, given);
            }
        }
        works.stream()
                .filter(work -> addresses.works.containsKey(work.id()))
                .forEach(addresses::addWork);
        return addresses;
    }

    private void addSections(Language language) {
        places.put(home(language), new Place.Home(language));
        places.put(ofApi(language), new Place.ApiPage(language));
        for (Section section : Section.values()) {
            places.put(
                    of(section, language),
                    section == Section.SEARCH
                            ? new Place.SearchPage(language)
                            : new Place.Listing(language, section));
        }
        for (ContentPath folder : library.folders().keySet()) {
            places.put(decoded(of(folder, language)), new Place.FolderPage(language, folder));
        }
    }

    private void addPage(Work work, Language language, GivenAddresses given) {
        Optional<Entry> served = work.firstOf(definition.chain(language));
        if (served.isEmpty()) {
            return;
        }
        String address = given.give(parent(work.id().kind(), language), served.get());
        places.put(address, new Place.WorkPage(language, work.id()));
        works.computeIfAbsent(work.id(), id -> new EnumMap<>(Language.class))
                .put(language, address);
    }

    private void addWork(Work work) {
        byId.put(work.id(), work);
        if (work.folder().value().endsWith(work.id().name())) {
            bundles.put(work.folder(), work.id());
        }
        work.translations().values().forEach(e -> sources.put(e.source().path(), work.id()));
        work.files().forEach(file -> owners.put(file, work.id()));
    }

    /** The part of a work's address before its slug. */
    static String parent(Kind kind, Language language) {
        return Section.of(kind).map(section -> of(section, language)).orElse(home(language));
    }

    public static String home(Language language) {
        return "/" + language.code() + "/";
    }

    /** The page about the interface for programs. */
    public static String ofApi(Language language) {
        return home(language) + "api/";
    }

    public static String of(Section section, Language language) {
        return home(language) + section.slug(language) + "/";
    }

    /** The work's page in a language of the interface; empty for a work this site does not have. */
    public Optional<String> of(WorkId work, Language language) {
        Map<Language, String> addresses = works.get(work);
        return addresses == null ? Optional.empty() : Optional.ofNullable(addresses.get(language));
    }

    /** The page of a folder of documents. */
    public static String of(ContentPath folder, Language language) {
        return of(Section.DOCUMENTS, language)
                + (folder.equals(ROOT) ? "" : Address.encode(belowRoot(folder)) + "/");
    }

    /**
     * A file's address: one for all languages in a folder, below the work's page beside a work;
     * empty when readers cannot see it.
     */
    public Optional<String> of(Document document, Language language) {
        ContentPath path = document.file().path();
        WorkId owner = owners.get(path);
        if (owner == null) {
            return inFolder(path).map(found -> FILES + Address.encode(belowRoot(path)));
        }
        Work work = byId.get(owner);
        return work == null
                ? Optional.empty()
                : of(owner, language).map(page -> page + Address.encode(below(path, work)));
    }

    /** The page that shows what is in a file. */
    public static String ofPreview(ContentPath file, Language language) {
        return PreviewAddress.of(file, language);
    }

    /** Where a file of a folder is, or was. */
    static String folderFile(ContentPath path) {
        return FILES + belowRoot(path);
    }

    /** The address of a file, if it has one. */
    Optional<String> ofFile(ContentPath path, Language language) {
        return library.document(path).flatMap(document -> of(document, language));
    }

    private static String below(ContentPath path, Work work) {
        return path.value().substring(work.folder().value().length() + 1);
    }

    private static String belowRoot(ContentPath path) {
        return path.startsWith(ROOT)
                ? path.value().substring(ROOT.value().length() + 1)
                : path.value();
    }

    /** The work a Markdown file or a bundle's folder belongs to. */
    Optional<WorkId> workAt(ContentPath path) {
        return Optional.ofNullable(sources.get(path))
                .or(() -> Optional.ofNullable(bundles.get(path)));
    }

    /** The work in whose folder something lies, or lay; the nearest of several. */
    Optional<WorkId> above(ContentPath path) {
        return bundleAbove(path).map(bundles::get);
    }

    private Optional<ContentPath> bundleAbove(ContentPath path) {
        Optional<ContentPath> folder = path.parent();
        while (folder.isPresent() && !bundles.containsKey(folder.get())) {
            folder = folder.get().parent();
        }
        return folder;
    }

    /** The decoded address of a file in a work's folder, whether it is there or was. */
    Optional<String> besideWork(ContentPath path, Language language) {
        return bundleAbove(path)
                .flatMap(
                        folder ->
                                above(path)
                                        .flatMap(work -> of(work, language))
                                        .map(
                                                page ->
                                                        page
                                                                + path.value()
                                                                        .substring(
                                                                                folder.value()
                                                                                                .length()
                                                                                        + 1)));
    }

    /** The work a file lies beside. */
    public Optional<WorkId> owner(ContentPath file) {
        return Optional.ofNullable(owners.get(file));
    }

    /**
     * What is at a decoded path.
     *
     * @param path decoded, with a slash at the end
     */
    public Optional<Place> at(String path) {
        return known(path).or(() -> preview(path));
    }

    private Optional<Place> known(String path) {
        return Optional.ofNullable(places.get(path)).or(() -> standIns.at(path));
    }

    private Optional<Place> preview(String path) {
        return PreviewAddress.place(path)
                .filter(page -> definition.languages().contains(page.language()))
                .filter(page -> ofFile(page.file(), page.language()).isPresent())
                .map(page -> page);
    }

    /**
     * The file at a decoded path.
     *
     * @param path decoded, without a slash at the end
     */
    public Optional<Document> documentAt(String path) {
        if (path.startsWith(SITE)) {
            return Optional.ofNullable(siteFiles.get(path));
        }
        if (path.startsWith(FILES)) {
            String below = path.substring(FILES.length());
            return ContentPath.of(ROOT + "/" + below)
                    .flatMap(this::inFolder)
                    .or(() -> ContentPath.of(below).flatMap(this::inFolder));
        }
        for (int slash = path.lastIndexOf('/');
                slash > 0;
                slash = path.lastIndexOf('/', slash - 1)) {
            if (places.get(path.substring(0, slash + 1)) instanceof Place.WorkPage page) {
                return besideWork(page.work(), path.substring(slash + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * What became of something below a page that has moved: it moved along, or it is gone.
     *
     * @param path decoded, without a slash at the end
     */
    public Optional<Place> followed(String path) {
        for (int slash = path.lastIndexOf('/');
                slash > 0;
                slash = path.lastIndexOf('/', slash - 1)) {
            Optional<Place> place = known(path.substring(0, slash + 1));
            if (place.isPresent()
                    && place.get() instanceof Place.Moved page
                    && page.to().endsWith("/")) {
                return below(page, path.substring(slash + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> below(Place.Moved page, String rest) {
        String now = decoded(page.to()) + rest;
        return documentAt(now).isPresent()
                ? Optional.of(new Place.Moved(page.to() + Address.encode(rest)))
                : at(now + "/").filter(place -> !(place instanceof Place.Page));
    }

    private Optional<Document> inFolder(ContentPath path) {
        return listed.contains(path) ? library.document(path) : Optional.empty();
    }

    private Optional<Document> besideWork(WorkId id, String below) {
        Work work = byId.get(id);
        return work == null
                ? Optional.empty()
                : ContentPath.of(work.folder() + "/" + below)
                        .filter(path -> id.equals(owners.get(path)))
                        .flatMap(library::document);
    }

    /** A file of the site itself, such as the funder's logo, which lies in no folder. */
    void addSiteFile(SourceFile file) {
        siteFiles.put(SITE + file.path().value(), Document.of(file));
    }

    /** The address of a file of the site itself. */
    public Optional<String> ofSiteFile(ContentPath path) {
        return siteFiles.containsKey(SITE + path.value())
                ? Optional.of(SITE + Address.encode(path.value()))
                : Optional.empty();
    }

    /**
     * Everything that has an address of its own, by its decoded path; previews are not among it.
     */
    public Map<String, Place> places() {
        Map<String, Place> all = standIns.all();
        all.putAll(places);
        return all;
    }

    /** Says that something is elsewhere or gone, unless the path is in use. */
    void addIfFree(String path, Place place) {
        String address = path.endsWith("/") ? path : path + "/";
        if (known(address).isEmpty()) {
            places.put(address, place);
        }
    }

    /**
     * Leads on from the slug of a translation in every language: where there is none, another
     * stands in under its own slug.
     */
    void addStandIns(Entry entry) {
        standIns.add(entry);
    }

    /** Mistakes in the addresses authors asked for. */
    List<Problem> problems() {
        return problems;
    }

    /** The languages of the interface. */
    List<Language> languages() {
        return definition.languages();
    }

    /** What works were called before. */
    public Identifiers identifiers() {
        return identifiers;
    }

    static String decoded(String address) {
        return Address.decode(address).orElse(address);
    }
}
