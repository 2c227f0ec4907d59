package org.samspel.publishing;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.samspel.concepts.ConceptReader;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.documents.Document;
import org.samspel.documents.Library;
import org.samspel.documents.LibraryReader;
import org.samspel.entries.Entry;
import org.samspel.entries.EntryReader;
import org.samspel.entries.SiteDefinition;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.extraction.ExtractedText;
import org.samspel.extraction.Failure;
import org.samspel.extraction.TextExtraction;
import org.samspel.languages.Language;
import org.samspel.rendering.Markdown;
import org.samspel.search.SearchIndex;
import org.samspel.translations.Translations;

/**
 * Turns revisions into sites, one at a time, and swaps the current site in one step. Readers of
 * {@link #site()} never wait.
 */
public final class Publisher {
    private static final System.Logger LOG = System.getLogger(Publisher.class.getName());

    private static final Optional<ContentPath> DEFINITION = ContentPath.of("site.yml");
    private static final Optional<ContentPath> CONCEPTS = ContentPath.of("concepts.yml");

    private final Tools tools;
    private final WorkReader workReader;
    private final LibraryReader libraryReader = new LibraryReader();
    private final FormerTexts formerTexts;
    private final Translations translations;
    private final Indexing indexing;
    private final Consumer<Site> published;
    private volatile Optional<Site> current = Optional.empty();
    private volatile List<Work> everything = List.of();
    private volatile Optional<ZonedDateTime> nextChange = Optional.empty();
    private volatile boolean isIndexAwaited;
    private long publications;
    private Optional<String> knownConcepts = Optional.empty();
    private ConceptReader.Reading concepts = ConceptReader.Reading.NONE;

    /** What publishing works with, in the order of the steps. */
    public record Tools(
            ContentRepository repository,
            EntryReader entries,
            Markdown markdown,
            TextExtraction extraction,
            SearchIndex index,
            Clock clock) {}

    /**
     * @param published told of every new site, after the swap
     */
    public Publisher(Tools tools, Consumer<Site> published) {
        this.tools = tools;
        this.published = published;
        workReader = new WorkReader(tools.repository(), tools.entries());
        formerTexts = new FormerTexts(tools.repository(), tools.entries());
        translations = new Translations(tools.repository(), tools.entries());
        indexing = new Indexing(tools.extraction());
    }

    /** The current site. */
    public Site site() {
        return current.orElseThrow(
                () -> new IllegalStateException("nothing has been published yet"));
    }

    /** Whether there is a site to show. */
    public boolean ready() {
        return current.isPresent();
    }

    /**
     * Every work of the content as it was last read, drafts and translations that readers don't see
     * yet or any more among them; for staff alone.
     */
    public Collection<Work> everything() {
        return everything;
    }

    /**
     * The site as it would be with a manuscript in it; nobody else sees it.
     *
     * @throws IOException when the content can't be read
     */
    public Site proof(Manuscript manuscript) throws IOException {
        return new Proof(tools, site(), manuscript).make();
    }

    /** How translations stand; for staff. */
    public Translations translations() {
        return translations;
    }

    public TextExtraction.Progress progress() {
        return tools.extraction().progress();
    }

    /** How many of the files that can be shown by a picture have been drawn. */
    public TextExtraction.Progress drawn() {
        return tools.extraction().drawn();
    }

    /**
     * Publishes for the first time. Readers do not wait for a search index that was lost: the next
     * {@link #publish()} makes it, and is due at once.
     */
    public synchronized void open() throws IOException {
        if (tools.index().isRebuilding()) {
            Revision revision = tools.repository().refresh();
            isIndexAwaited = true;
            show(build(revision, ZonedDateTime.now(tools.clock())));
        } else {
            publish();
        }
    }

    /** Looks at the content and publishes what has changed; does nothing when nothing has. */
    public synchronized void publish() throws IOException {
        Revision revision = tools.repository().refresh();
        Optional<Site> before = current;
        if (before.isEmpty() || !before.get().revision().equals(revision) || isTimeToChange()) {
            publish(build(revision, ZonedDateTime.now(tools.clock())));
        } else if (isIndexAwaited) {
            publish(before.get());
        }
    }

    private void publish(Site site) {
        isIndexAwaited = false;
        swap(site);
        tools.extraction().read(site.library().files(), this::textsArrived);
        tools.extraction().draw(site.library().files(), this::picturesArrived);
    }

    /** Whether there is something to publish although no file has changed. */
    public boolean isDue() {
        return isIndexAwaited || isTimeToChange();
    }

    /** Whether the time has come for a text to be shown, or not any more. */
    private boolean isTimeToChange() {
        return nextChange
                .filter(time -> !ZonedDateTime.now(tools.clock()).isBefore(time))
                .isPresent();
    }

    /** More files can be searched, and their numbers of pages are known. */
    private synchronized void textsArrived(TextExtraction.Progress reached) {
        current.ifPresent(
                site -> swap(site.as(nextVersion(site.revision()), unreadable(site.library()))));
        boolean all = reached.done() == reached.total();
        LOG.log(
                System.Logger.Level.INFO,
                all ? "All {1} files can be searched." : "{0} of {1} files can be searched.",
                reached.done(),
                reached.total());
    }

    /** Files are shown with a picture; what can be found is the same. */
    private synchronized void picturesArrived() {
        current.ifPresent(site -> show(site.as(nextVersion(site.revision()), List.of())));
    }

    /** The files whose text has been asked for in vain. */
    private List<Problem> unreadable(Library library) {
        return library.documents().values().stream()
                .map(Document::file)
                .flatMap(file -> unreadable(file).stream())
                .toList();
    }

    private Optional<Problem> unreadable(SourceFile file) {
        return tools.extraction()
                .pageCount(file.sha256())
                .filter(pages -> pages == 0)
                .flatMap(none -> tools.extraction().text(file.sha256()))
                .flatMap(ExtractedText::failure)
                .map(why -> unreadable(file, why));
    }

    private static Problem unreadable(SourceFile file, Failure why) {
        return Problem.warning(file.path(), 0, 0, Explanation.of("unreadable." + why.key()))
                .as(Problem.Kind.UNREADABLE);
    }

    /** A site can be read without search, so a full disk keeps no one from reading. */
    private void swap(Site site) {
        try {
            tools.index().update(indexing.of(site));
            site.bodies().areIndexed();
        } catch (IOException notIndexed) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Search does not know the newest texts until the next publication",
                    notIndexed);
        }
        show(site);
    }

    private void show(Site site) {
        current = Optional.of(site);
        published.accept(site);
    }

    /** A big site takes a while to start; later publications are quick. */
    private void tellAtFirst(String what, int number) {
        if (!ready()) {
            LOG.log(System.Logger.Level.INFO, what, number);
        }
    }

    private String nextVersion(Revision revision) {
        publications++;
        return revision.id() + "-" + publications;
    }

    private Site build(Revision revision, ZonedDateTime now) throws IOException {
        List<Problem> problems = new ArrayList<>(revision.problems());
        EntryReader.SiteReading definition = definition(revision);
        problems.addAll(definition.problems());
        SiteDefinition site = definition.site();

        WorkReader.Works read = workReader.read(revision, site.languages().get(0));
        problems.addAll(read.problems());
        everything = List.copyOf(read.works().values());
        problems.addAll(translations.problems(everything));
        nextChange =
                read.works().values().stream()
                        .flatMap(work -> work.translations().values().stream())
                        .flatMap(entry -> entry.visibility().changesAfter(now))
                        .min(Comparator.naturalOrder());
        Site.Works works = new Site.Works(visible(read.works(), now), site);
        tellAtFirst("Read {0} texts.", works.entries().size());

        Set<ContentPath> owned = new HashSet<>(read.files());
        site.funding().logo().ifPresent(owned::add);
        Library library =
                new Attachments(libraryReader.read(revision, owned, tools.repository()::read))
                        .of(works, read.works().values());
        problems.addAll(library.problems());
        problems.addAll(unreadable(library));

        Addresses addresses = Addresses.of(works.all(), library, site);
        site.funding().logo().flatMap(revision::file).ifPresent(addresses::addSiteFile);
        problems.addAll(addresses.problems());
        Redirects.Past past =
                new Redirects.Past(
                        tools.repository().history(), formerTexts, tools.clock().getZone());
        problems.addAll(new Redirects(tools.repository(), addresses, works).add(revision, past));
        List<Document> seen = seen(library, addresses, site);
        Versions versions =
                Versions.of(
                        past.history(),
                        new Readership(past.history(), past.texts(), works, addresses, past.zone()),
                        seen);
        formerTexts.forgetTheRest();
        Successions successions =
                Successions.of(works, addresses.identifiers(), read.works().keySet()::contains);
        problems.addAll(successions.problems());
        problems.addAll(Belonging.problems(works, read.works().keySet()::contains));

        problems.addAll(concepts(revision));

        Bibliographies bibliographies = Bibliographies.read(revision, tools.repository());
        problems.addAll(bibliographies.problems());
        Bodies bodies =
                Bodies.of(
                        works.entries(),
                        new Bodies.Kitchen(
                                tools.repository()::read,
                                tools.markdown(),
                                bibliographies,
                                new SiteLinks(works, library, addresses)),
                        current.map(Site::bodies).orElse(Bodies.NONE));
        problems.addAll(bodies.problems());
        tellAtFirst("Made {0} pages; the search index is next.", works.entries().size());

        return new Site(
                nextVersion(revision),
                tools.clock().instant(),
                revision,
                site,
                works,
                library,
                addresses,
                versions,
                successions,
                bodies,
                seen.stream().map(document -> document.file().sha256()).collect(Collectors.toSet()),
                problems);
    }

    /** Files beside a work that nobody may see, such as a draft, have no address. */
    private static List<Document> seen(Library library, Addresses addresses, SiteDefinition site) {
        Language language = site.languages().get(0);
        return library.documents().values().stream()
                .filter(document -> addresses.of(document, language).isPresent())
                .toList();
    }

    private EntryReader.SiteReading definition(Revision revision) throws IOException {
        ContentPath path = DEFINITION.orElseThrow();
        Optional<SourceFile> file = revision.file(path);
        return EntryReader.readSite(
                path,
                file.isEmpty()
                        ? Optional.empty()
                        : Optional.of(tools.repository().read(file.get().blob())),
                () -> ContentLanguages.of(revision, tools.repository()));
    }

    /** Tells search what means the same, when that has changed; gives the mistakes in it. */
    private List<Problem> concepts(Revision revision) throws IOException {
        Optional<SourceFile> file = CONCEPTS.flatMap(revision::file);
        Optional<String> blob = file.map(SourceFile::blob);
        if (!blob.equals(knownConcepts)) {
            concepts =
                    file.isEmpty()
                            ? ConceptReader.Reading.NONE
                            : ConceptReader.read(
                                    file.get().path(), tools.repository().read(file.get().blob()));
            tools.index().know(concepts.concepts());
            knownConcepts = blob;
        }
        return concepts.problems();
    }

    /** The works with the translations readers may see now; works without any are left out. */
    private static SortedMap<WorkId, Work> visible(
            SortedMap<WorkId, Work> works, ZonedDateTime now) {
        SortedMap<WorkId, Work> visible = new TreeMap<>();
        works.forEach(
                (id, work) -> {
                    Map<Language, Entry> translations =
                            work.translations().entrySet().stream()
                                    .filter(t -> t.getValue().visibility().at(now))
                                    .collect(
                                            Collectors.toMap(
                                                    Map.Entry::getKey, Map.Entry::getValue));
                    if (translations.size() == work.translations().size()) {
                        visible.put(id, work); // of many works there is no need for two of each
                    } else if (!translations.isEmpty()) {
                        visible.put(id, new Work(id, work.folder(), translations, work.files()));
                    }
                });
        return visible;
    }
}
