package org.samspel.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.ContentPath;
import org.samspel.content.Outcome;
import org.samspel.languages.Language;

/** What programs can take away, and what they can't. */
class RemovingTest {
    private static final Writer ALL = Workshop.writer(Role.PUBLISHER, Scope.values());
    private static final Text.Name PLAN = Workshop.name("reports/plan", Language.NB);
    private static final String DRAFT = "---\ntitle: Plan\ndraft: true\n---\nInnhold.\n";
    private static final String SITE = "site.yml";

    private final Workshop workshop;

    RemovingTest(@TempDir Path folder) throws Exception {
        workshop = new Workshop(folder);
    }

    @BeforeEach
    void begin() throws IOException {
        workshop.write(SITE, "languages: [sv, nb, nn, en]\n");
        workshop.write("reports/plan/index.nb.md", DRAFT);
        workshop.write("reports/plan/tall.csv", "a;b\n");
    }

    @AfterEach
    void close() throws Exception {
        workshop.close();
    }

    private Texts.Seen seen(Text.Name name) throws IOException {
        return new Texts.Seen(
                name, Written.text(workshop.texts().find(ALL, name)).orElseThrow().tag());
    }

    private Written remove(Writer writer) throws IOException {
        return workshop.removing().remove(writer, seen(PLAN));
    }

    private Set<String> paths() throws IOException {
        return workshop.onDisk().keySet();
    }

    @Test
    void oneOfSeveralTextsGoesAlone() throws IOException {
        workshop.write("reports/plan/index.en.md", DRAFT);
        assertEquals(new Written.Removed(), remove(ALL));
        assertEquals(Set.of(SITE, "reports/plan/index.en.md", "reports/plan/tall.csv"), paths());
    }

    @Test
    void theLastTextTakesTheFilesAlongAndHistoryHasThemStill() throws IOException {
        assertEquals(new Written.Removed(), remove(ALL));
        assertEquals(Set.of(SITE), paths());
        assertEquals(
                "desk.message.remove.work",
                workshop.repository().log().of(new ContentPath("reports"), 1).getFirst().message());
    }

    @Test
    void nothingGoesThatIsAnotherThanWhatWasSeen() throws IOException {
        Texts.Seen before = seen(PLAN);
        workshop.write("reports/plan/index.nb.md", DRAFT + "Mer.\n");
        assertEquals(new Written.Outdated(), workshop.removing().remove(ALL, before));
        assertEquals(3, paths().size());
    }

    @Test
    void whatSomebodyIsWritingOnStays() throws IOException {
        workshop.use(Workshop.name("reports/plan", Language.SV));
        assertEquals(new Written.InUse(), remove(ALL), "with the work a new translation goes");
        workshop.write("reports/plan/index.en.md", DRAFT);
        assertEquals(new Written.Removed(), remove(ALL), "of another language nobody is disturbed");
    }

    @Test
    void whatHistoryCouldNotGiveBackStays() throws IOException {
        workshop.write("reports/plan/film.csv", "x".repeat(2_000_000));
        assertEquals(new Written.Impossible(Outcome.Reason.NOT_KEPT), remove(ALL));
        assertEquals(4, paths().size());
    }

    @Test
    void itTakesAPublisherAndForWhatReadersSeeATokenForThat() throws IOException {
        assertEquals(
                new Written.RoleMissing(Role.PUBLISHER),
                remove(Workshop.writer(Role.AUTHOR, Scope.values())));
        assertEquals(
                new Written.ScopeMissing(Scope.WRITE),
                remove(Workshop.writer(Role.OWNER, Scope.READ, Scope.UPLOAD, Scope.PUBLISH)));
        Writer writes = Workshop.writer(Role.PUBLISHER, Scope.WRITE);
        workshop.write("reports/plan/index.nb.md", DRAFT.replace("draft: true\n", ""));
        assertEquals(new Written.ScopeMissing(Scope.PUBLISH), remove(writes));
        workshop.write("reports/plan/index.nb.md", DRAFT);
        assertEquals(new Written.Removed(), remove(writes));
    }

    @Test
    void whatIsGoneCanNotGoAgain() throws IOException {
        Texts.Seen seen = seen(PLAN);
        remove(ALL);
        assertEquals(new Written.Missing(), workshop.removing().remove(ALL, seen));
    }
}
