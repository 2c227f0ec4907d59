package org.samspel.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.access.Account;
import org.samspel.access.Device;
import org.samspel.access.Role;
import org.samspel.access.Session;
import org.samspel.content.ContentRepository;
import org.samspel.content.Problem;
import org.samspel.editing.Editing;
import org.samspel.languages.Language;
import org.samspel.publishing.PublishedFolder;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Form;
import org.samspel.staff.Frame;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;
import org.samspel.themes.Theme;
import org.samspel.uploads.Reception;
import org.samspel.uploads.Upload;

/** The real pages over a folder of their own, for somebody who has signed in. */
final class Cabinet implements AutoCloseable {
    private static final Theme THEME = Theme.load(List.of(Path.of("themes/default")));
    private static final long PERSON = 7;

    private final PublishedFolder folder;
    private final Reception reception;
    private final Map<String, StaffPage> pages;
    private final List<Problem> elsewhere = new ArrayList<>();

    Cabinet(Path place) throws Exception {
        folder = new PublishedFolder(place, 1_000_000);
        reception = new Reception(place, Reception.LIMITS, Clock.systemUTC());
        Editing editing = new Editing(repository(), publisher()::publish);
        pages =
                Filing.pages(
                                new Filing.Content(
                                        publisher(),
                                        editing,
                                        repository(),
                                        folder.extraction(),
                                        () -> elsewhere),
                                reception.uploads(),
                                Clock.systemUTC())
                        .stream()
                        .collect(Collectors.toMap(StaffPage::path, page -> page));
    }

    /** What somebody puts there by other programs. */
    void write(String path, String text) throws IOException {
        folder.write(path, text);
    }

    /** What is wrong that is no content. */
    void wrong(Problem problem) {
        elsewhere.add(problem);
    }

    Path on(String path) {
        return folder.on(path);
    }

    Publisher publisher() {
        return folder.publisher();
    }

    ContentRepository repository() {
        return folder.repository();
    }

    /** All there is on the disk. */
    Map<String, String> files() throws IOException {
        return folder.files();
    }

    /**
     * A page.
     *
     * @param address with a decoded path; a query may follow
     */
    StaffAnswer get(String address) {
        StaffPage page = page(address);
        return page.show(visit(page, address));
    }

    /** What a page shows. */
    <T> T view(String address, Class<T> type) {
        StaffAnswer answer = get(address);
        if (answer instanceof StaffAnswer.Shown shown) {
            return type.cast(shown.view());
        }
        throw new AssertionError(address + " " + answer);
    }

    /** A page as the browser gets it. */
    String html(String address, Language language) {
        StaffPage page = page(address);
        Visit visit = visit(page, address);
        Visit spoken =
                new Visit(
                        visit.asked(),
                        visit.token(),
                        visit.session(),
                        language,
                        visit.device(),
                        visit.now(),
                        visit.wording());
        if (!(page.show(spoken) instanceof StaffAnswer.Shown shown)) {
            throw new AssertionError(address);
        }
        Frame frame =
                new Frame(
                        language.code(),
                        shown.title(),
                        "Site",
                        "/" + language.code() + "/",
                        address,
                        "token",
                        "Kari",
                        "publisher",
                        "",
                        List.of(),
                        List.of(),
                        Frame.Funding.NONE);
        return THEME.render(
                "staff/" + shown.layout(),
                Map.of("page", frame, "view", shown.view()),
                language.locale());
    }

    /**
     * Sends a form.
     *
     * @param fields name and value in turn
     */
    StaffAnswer post(String address, String... fields) {
        Map<String, List<String>> form = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            String value = fields[i + 1];
            form.merge(
                    fields[i],
                    List.of(value),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        StaffPage page = page(address);
        return page.act(visit(page, address), new Form(form));
    }

    /** Sends a form and follows it back to the change that it made. */
    String done(String address, String... fields) {
        StaffAnswer answer = post(address, fields);
        if (answer instanceof StaffAnswer.Done done && done.next().contains("?done=")) {
            return done.next().substring(done.next().indexOf('=') + 1);
        }
        throw new AssertionError(address + Arrays.toString(fields) + " " + answer);
    }

    /** A change taken back as by the button beside what was said. */
    void undo(String change) {
        done("/staff/undo", "change", change, "next", "/staff/folders");
    }

    private StaffPage page(String address) {
        String path = address.replaceFirst("\\?.*", "");
        return pages.entrySet().stream()
                .filter(page -> path.equals(page.getKey()) || path.startsWith(page.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Visit visit(StaffPage page, String address) {
        String path = address.replaceFirst("\\?.*", "");
        String rest = path.substring(Math.min(path.length(), page.path().length() + 1));
        int query = address.indexOf("?done=");
        Account account =
                new Account(
                        PERSON,
                        "kari@example.org",
                        "Kari",
                        Role.PUBLISHER,
                        Language.EN,
                        Account.State.ACTIVE,
                        true);
        Instant now = Instant.now();
        return new Visit(
                new Visit.Asked(
                        path,
                        rest,
                        query < 0 ? Map.of() : Map.of("done", address.substring(query + 6))),
                "token",
                Optional.of(
                        new Session("id", account, Session.Stage.SIGNED_IN, now, now, now, "", "")),
                Language.EN,
                new Device("", "", ""),
                now,
                (language, key, arguments) -> THEME.message(language.locale(), key, arguments));
    }

    /** Sends a file, and waits until it can be given a place; gives its id. */
    String send(String name, String text) throws Exception {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + name
                        + "\"\r\nContent-Type: text/plain\r\n\r\n"
                        + text
                        + "\r\n--x--\r\n";
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:" + reception.port() + "/staff/uploads/"))
                        .header("X-Owner", String.valueOf(PERSON))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        }
        for (int i = 0; i < 600; i++) {
            Optional<Upload> ready =
                    reception.uploads().list(String.valueOf(PERSON)).stream()
                            .filter(upload -> upload.state() instanceof Upload.State.Ready)
                            .filter(upload -> upload.name().equals(name))
                            .findFirst();
            if (ready.isPresent()) {
                return ready.get().id();
            }
            Thread.sleep(100);
        }
        throw new AssertionError(name + " did not arrive");
    }

    @Override
    public void close() throws IOException {
        reception.close();
        folder.close();
    }
}
