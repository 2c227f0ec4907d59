package org.samspel.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.Eventually;
import org.samspel.access.Account;
import org.samspel.access.Device;
import org.samspel.access.Role;
import org.samspel.access.Session;
import org.samspel.content.ContentRepository;
import org.samspel.editing.Editing;
import org.samspel.entries.EntryReader;
import org.samspel.entries.WorkId;
import org.samspel.extraction.TextExtraction;
import org.samspel.languages.Language;
import org.samspel.publishing.Manuscript;
import org.samspel.publishing.Publisher;
import org.samspel.rendering.Markdown;
import org.samspel.search.SearchIndex;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Store;
import org.samspel.themes.Theme;
import org.samspel.uploads.Reception;

/** The pages for writing over a folder of their own, for somebody who has signed in. */
final class WritingTable implements AutoCloseable {
    /** Of larger files history has only a note. */
    static final int LARGEST_KEPT = 10_000;

    private static final Theme THEME = Theme.load(List.of(Path.of("themes/default")));

    private final Path content;
    private final ContentRepository repository;
    private final SearchIndex index;
    private final TextExtraction extraction;
    private final Reception reception;
    private final Publisher publisher;
    private final Store store;
    private final Manuscripts manuscripts;
    private final Map<String, StaffPage> pages;

    WritingTable(Path place) throws Exception {
        content = Files.createDirectories(place.resolve("content"));
        repository = ContentRepository.open(content, place.resolve("var"), LARGEST_KEPT);
        index = SearchIndex.open(place.resolve("index"));
        extraction = new TextExtraction(settings(place));
        reception = new Reception(place, Reception.LIMITS, Clock.systemUTC());
        publisher =
                new Publisher(
                        new Publisher.Tools(
                                repository,
                                new EntryReader(100_000),
                                new Markdown(100_000, Duration.ofSeconds(10)),
                                extraction,
                                index,
                                Clock.systemUTC()),
                        site -> {});
        store = new Store(new DatabasePlace("", "", "", place.resolve("database")));
        store.start();
        Eventually.within(Duration.ofSeconds(60), "a database", () -> store.database().isPresent());
        manuscripts = new Manuscripts(store, Clock.systemUTC(), publisher, repository);
        Editing editing = new Editing(repository, publisher::publish);
        pages =
                Stream.of(
                                new RemovePage(manuscripts, publisher, editing, repository),
                                new FindPage(manuscripts, publisher),
                                new PicturePage(
                                        manuscripts, publisher, reception.uploads(), editing))
                        .collect(Collectors.toMap(StaffPage::path, page -> page));
    }

    private static TextExtraction.Settings settings(Path place) {
        return new TextExtraction.Settings(
                place.resolve("texts"),
                Path.of(System.getProperty("java.home", ""), "bin", "java"),
                System.getProperty("java.class.path", ""),
                64,
                Duration.ofSeconds(60));
    }

    /** What lies in the content and is shown. */
    void write(String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        publisher.publish();
    }

    /** A text with a title, for readers to see. */
    void text(String path) throws IOException {
        write(path, "---\ntitle: A title\n---\nA text.\n");
    }

    /** A text that readers don't see. */
    void draft(String path) throws IOException {
        write(path, "---\ntitle: A title\ndraft: true\n---\nA text.\n");
    }

    /** The paths of all files. */
    Set<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(content)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> content.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    StaffAnswer get(Role role, String address) {
        StaffPage page = page(address);
        return page.show(visit(page, role, address));
    }

    /** Sends a form, its fields given as name and value in turn. */
    StaffAnswer post(Role role, String address, String... fields) {
        Map<String, List<String>> form = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        StaffPage page = page(address);
        return page.act(visit(page, role, address), new Form(form));
    }

    /** The page that asks whether something is to go. */
    RemovePage.RemoveView removal(String work) {
        if (get(Role.PUBLISHER, "/staff/remove/" + work) instanceof StaffAnswer.Shown shown) {
            return (RemovePage.RemoveView) shown.view();
        }
        throw new AssertionError(work);
    }

    Publisher publisher() {
        return publisher;
    }

    /** A work in Bokmål as it is. */
    Manuscript manuscript(WorkId work) throws IOException {
        return manuscripts.proof(
                manuscripts.find(new Manuscripts.Name(work, Language.NB, "kari@example.org")));
    }

    StaffPage page(String address) {
        return pages.entrySet().stream()
                .filter(page -> address.startsWith(page.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Visit visit(StaffPage page, Role role, String address) {
        Account account =
                new Account(
                        7,
                        "kari@example.org",
                        "Kari",
                        role,
                        Language.EN,
                        Account.State.ACTIVE,
                        true);
        Instant now = Instant.now();
        return new Visit(
                new Visit.Asked(address, address.substring(page.path().length() + 1), Map.of()),
                "token",
                Optional.of(
                        new Session("id", account, Session.Stage.SIGNED_IN, now, now, now, "", "")),
                Language.EN,
                new Device("", "", ""),
                now,
                (language, key, arguments) -> THEME.message(language.locale(), key, arguments));
    }

    @Override
    public void close() throws IOException {
        reception.close();
        store.close();
        extraction.close();
        index.close();
        repository.close();
    }
}
