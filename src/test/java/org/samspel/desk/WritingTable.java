package org.samspel.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.Eventually;
import org.samspel.access.Account;
import org.samspel.access.Device;
import org.samspel.access.Role;
import org.samspel.access.Session;
import org.samspel.content.LogEntry;
import org.samspel.editing.Editing;
import org.samspel.editing.PreviewTokens;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Manuscript;
import org.samspel.publishing.PublishedFolder;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Store;
import org.samspel.themes.Theme;
import org.samspel.uploads.Intake;
import org.samspel.uploads.Reception;

/** The pages for writing over a folder of their own, for somebody who has signed in. */
final class WritingTable implements AutoCloseable {
    /** Of larger files history has only a note. */
    static final int LARGEST_KEPT = 10_000;

    private static final Theme THEME = Theme.load(List.of(Path.of("themes/default")));

    private final PublishedFolder folder;
    private final Reception reception;
    private final Store store;
    private final Manuscripts manuscripts;
    private final Editing editing;
    private final Map<String, StaffPage> pages;

    WritingTable(Path place) throws Exception {
        folder = new PublishedFolder(place, LARGEST_KEPT);
        reception = new Reception(place, Reception.LIMITS, Clock.systemUTC());
        store = new Store(new DatabasePlace("", "", "", place.resolve("database")));
        store.start();
        Eventually.within(Duration.ofSeconds(60), "a database", () -> store.database().isPresent());
        manuscripts =
                new Manuscripts(
                        new Copies(store, Clock.systemUTC()),
                        new Places(publisher()),
                        folder.repository());
        editing = new Editing(folder.repository(), publisher()::publish);
        Links links = new Links(store, Clock.systemUTC(), PreviewTokens.with(place.resolve("key")));
        Writing writing =
                new Writing(
                        new Sources(manuscripts, publisher().translations()),
                        publisher(),
                        links,
                        "http://localhost");
        pages =
                Stream.of(
                                new WritePage(
                                        writing,
                                        new TextPublication(manuscripts, editing, writing),
                                        links,
                                        new LeftPictures(
                                                manuscripts, editing, folder.repository())),
                                new RemovePage(
                                        manuscripts, publisher(), editing, folder.repository()),
                                new FindPage(manuscripts, publisher()),
                                new PicturePage(
                                        manuscripts,
                                        publisher(),
                                        reception.uploads(),
                                        editing,
                                        new PutPictures()))
                        .collect(Collectors.toMap(StaffPage::path, page -> page));
    }

    /** What lies in the content and is shown. */
    void write(String path, String text) throws IOException {
        folder.write(path, text);
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
        return folder.paths();
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

    /** What happened, newest first. */
    List<LogEntry> history() throws IOException {
        return folder.repository().log().list(Optional.empty(), Optional.empty(), 10);
    }

    /** A file that was sent and found sound, by its id. */
    String upload(String name, byte[] bytes) throws IOException {
        Intake.Bytes sent = new Intake.Bytes(new ByteArrayInputStream(bytes), bytes.length);
        Intake.Taken taken =
                new Intake(reception.uploads())
                        .take(Reports.owner(account(Role.AUTHOR)), name, sent);
        return assertInstanceOf(Intake.Taken.Sound.class, taken).upload().id();
    }

    /** The page that asks whether something is to go. */
    RemoveView removal(String work) {
        if (get(Role.PUBLISHER, "/staff/remove/" + work) instanceof StaffAnswer.Shown shown) {
            return (RemoveView) shown.view();
        }
        throw new AssertionError(work);
    }

    Publisher publisher() {
        return folder.publisher();
    }

    Manuscripts manuscripts() {
        return manuscripts;
    }

    Editing editing() {
        return editing;
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

    private static Account account(Role role) {
        return new Account(
                7, "kari@example.org", "Kari", role, Language.EN, Account.State.ACTIVE, true);
    }

    private static Visit visit(StaffPage page, Role role, String address) {
        Instant now = Instant.now();
        return new Visit(
                new Visit.Asked(address, address.substring(page.path().length() + 1), Map.of()),
                "token",
                Optional.of(
                        new Session(
                                "id",
                                account(role),
                                Session.Stage.SIGNED_IN,
                                now,
                                now,
                                now,
                                "",
                                "")),
                Language.EN,
                new Device("", "", ""),
                now,
                (language, key, arguments) -> THEME.message(language.locale(), key, arguments));
    }

    @Override
    public void close() throws IOException {
        reception.close();
        store.close();
        folder.close();
    }
}
