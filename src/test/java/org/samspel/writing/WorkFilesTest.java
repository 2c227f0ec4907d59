package org.samspel.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.entries.WorkId;
import org.samspel.inspection.Objection;
import org.samspel.uploads.Intake;

/** Which files programs can put beside works. */
class WorkFilesTest {
    private static final Writer ALL = Workshop.writer(Role.PUBLISHER, Scope.values());
    private static final String DRAFT = "---\ntitle: Plan\ndraft: true\n---\n";
    private static final String SHOWN = "---\ntitle: Plan\n---\n";

    private final Workshop workshop;

    WorkFilesTest(@TempDir Path folder) throws Exception {
        workshop = new Workshop(folder);
    }

    @BeforeEach
    void begin() throws IOException {
        workshop.write("reports/plan/index.nb.md", DRAFT);
    }

    @AfterEach
    void close() throws Exception {
        assertEquals(List.of(), workshop.reception().uploads().list("program/7"));
        workshop.close();
    }

    private Written put(Writer writer, String name, String text, String... tag) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        return workshop.files()
                .put(
                        () -> writer,
                        new WorkFiles.Sent(
                                WorkId.of("reports/plan").orElseThrow(),
                                name,
                                List.of(tag).stream().findFirst(),
                                new Intake.Bytes(new ByteArrayInputStream(bytes), bytes.length)));
    }

    private WorkFile there(Written written) {
        return assertInstanceOf(Written.FileThere.class, written).file();
    }

    @Test
    void aFileLiesBesideItsWorkAndWhatIsSentTwiceIsTakenOnce() throws IOException {
        assertTrue(
                assertInstanceOf(Written.FileThere.class, put(ALL, "tall.nb.csv", "a;b\n1;2\n"))
                        .isNew());
        Written again = put(ALL, "tall.nb.csv", "a;b\n1;2\n");
        assertFalse(assertInstanceOf(Written.FileThere.class, again).isNew());
        assertEquals("a;b\n1;2\n", workshop.onDisk().get("reports/plan/tall.nb.csv"));
    }

    @Test
    void anotherTakesItsPlaceOnlyForWhoHasSeenIt() throws IOException {
        WorkFile first = there(put(ALL, "tall.csv", "a;b\n1;2\n"));
        assertInstanceOf(Written.Taken.class, put(ALL, "tall.csv", "a;b\n3;4\n"));
        String wrong = "0".repeat(64);
        assertInstanceOf(Written.Outdated.class, put(ALL, "tall.csv", "a;b\n3;4\n", wrong));
        assertFalse(
                assertInstanceOf(
                                Written.FileThere.class,
                                put(ALL, "tall.csv", "a;b\n3;4\n", first.sha256()))
                        .isNew());
        assertEquals("a;b\n3;4\n", workshop.onDisk().get("reports/plan/tall.csv"));
    }

    @Test
    void whatIsNotWhatItsNameSaysIsNotTaken() throws IOException {
        assertEquals(new Written.Unwanted(Objection.DISGUISED), put(ALL, "tall.pdf", "not a PDF"));
        assertEquals(new Written.Unwanted(Objection.TYPE), put(ALL, "tall.exe", "MZ"));
        assertEquals(new Written.Unwanted(Objection.EMPTY), put(ALL, "tall.csv", ""));
        assertEquals(1, workshop.onDisk().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../plan.csv",
                "..",
                "a/b.csv",
                "a\\b.csv",
                ".csv",
                ".hidden.csv",
                "a\u0000.csv",
                "a\u202Efdp.csv",
                "a%2fb.csv",
                "index.en.md",
                "readme.MD",
                "tall .csv",
                "",
                "plan.csv/"
            })
    void aNameThatMeansMoreThanOneFileIsRefused(String name) throws IOException {
        Written written = put(ALL, name, "a;b\n");
        assertEquals(new Written.Unnamable("file", name), written, written::toString);
        assertEquals(1, workshop.onDisk().size());
    }

    @Test
    void twoNamesThatDifferInTheirCaseAreOne() throws IOException {
        put(ALL, "Tall.csv", "a;b\n");
        assertEquals(new Written.Unnamable("file", "tall.csv"), put(ALL, "tall.csv", "a;b\n"));
    }

    @Test
    void besideAPublishedWorkItTakesAPublisherAndATokenForThat() throws IOException {
        workshop.write("reports/plan/index.nb.md", SHOWN);
        Writer sends = Workshop.writer(Role.PUBLISHER, Scope.UPLOAD);
        assertEquals(new Written.ScopeMissing(Scope.PUBLISH), put(sends, "tall.csv", "a;b\n"));
        Writer author = Workshop.writer(Role.AUTHOR, Scope.values());
        assertEquals(new Written.RoleMissing(Role.PUBLISHER), put(author, "tall.csv", "a;b\n"));
        assertTrue(there(put(ALL, "tall.csv", "a;b\n")).shown());
    }

    @Test
    void authorsAddToDraftsAndChangeNothing() throws IOException {
        Writer author = Workshop.writer(Role.AUTHOR, Scope.UPLOAD);
        WorkFile file = there(put(author, "tall.csv", "a;b\n"));
        assertFalse(file.shown());
        assertEquals(
                new Written.RoleMissing(Role.PUBLISHER),
                put(author, "tall.csv", "c;d\n", file.sha256()));
        assertEquals(
                new Written.ScopeMissing(Scope.UPLOAD),
                put(Workshop.writer(Role.OWNER, Scope.WRITE), "tall.csv", "c;d\n"));
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the line broke");
                    }

                    @Override
                    public int read(byte[] bytes, int from, int most) throws IOException {
                        throw new IOException("the line broke");
                    }
                };
        Written written =
                workshop.files()
                        .put(
                                () -> ALL,
                                new WorkFiles.Sent(
                                        WorkId.of("reports/plan").orElseThrow(),
                                        "tall.csv",
                                        Optional.empty(),
                                        new Intake.Bytes(broken, 10)));
        assertEquals(new Written.Incomplete(), written);
        assertEquals(1, workshop.onDisk().size());
    }

    /** Bytes of which something happens before the last one. */
    private static InputStream slow(String text, Runnable meanwhile) {
        return new SequenceInputStream(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                new InputStream() {
                    @Override
                    public int read() {
                        meanwhile.run();
                        return -1;
                    }

                    @Override
                    public int read(byte[] bytes, int from, int most) {
                        return read();
                    }
                });
    }

    private WorkFiles.Sent sentSlowly(Runnable meanwhile) {
        return new WorkFiles.Sent(
                WorkId.of("reports/plan").orElseThrow(),
                "tall.csv",
                Optional.empty(),
                new Intake.Bytes(slow("a;b\n1;2\n", meanwhile), 8));
    }

    private void publish() {
        try {
            workshop.write("reports/plan/index.nb.md", SHOWN);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void besideAWorkThatIsPublishedDuringTheUploadItTakesAPublisher() throws IOException {
        Writer author = Workshop.writer(Role.AUTHOR, Scope.values());
        Written written = workshop.files().put(() -> author, sentSlowly(this::publish));
        assertEquals(new Written.RoleMissing(Role.PUBLISHER), written);
        assertEquals(1, workshop.onDisk().size());
    }

    @Test
    void aTokenThatIsRevokedDuringTheUploadGainsNothing() throws IOException {
        AtomicReference<Writer> writer = new AtomicReference<>(ALL);
        Writer revoked = Workshop.writer(Role.PUBLISHER, Scope.READ);
        Written written = workshop.files().put(writer::get, sentSlowly(() -> writer.set(revoked)));
        assertEquals(new Written.ScopeMissing(Scope.UPLOAD), written);
        assertEquals(1, workshop.onDisk().size());
    }

    @Test
    void besideNoWorkThereIsNoPlace() throws IOException {
        Written written =
                workshop.files()
                        .put(
                                () -> ALL,
                                new WorkFiles.Sent(
                                        WorkId.of("reports/none").orElseThrow(),
                                        "tall.csv",
                                        Optional.empty(),
                                        new Intake.Bytes(InputStream.nullInputStream(), 0)));
        assertEquals(new Written.Missing(), written);
    }

    @Test
    void whoMayReadDraftsMayReadTheFilesBesideThem() throws IOException {
        WorkFile sent = there(put(ALL, "tall.csv", "a;b\n1;2\n"));
        WorkId plan = WorkId.of("reports/plan").orElseThrow();
        assertEquals(new Written.FilesThere(plan, List.of(sent)), workshop.files().list(ALL, plan));
        Written.FileReadable open =
                assertInstanceOf(
                        Written.FileReadable.class, workshop.files().find(ALL, plan, "tall.csv"));
        try (InputStream bytes = Channels.newInputStream(open.bytes().open())) {
            assertEquals("a;b\n1;2\n", new String(bytes.readAllBytes(), UTF_8));
        }
        assertEquals(sent, open.file());
        Written.ScopeMissing read = new Written.ScopeMissing(Scope.READ);
        Writer writes = Workshop.writer(Role.OWNER, Scope.WRITE, Scope.UPLOAD, Scope.PUBLISH);
        assertEquals(read, workshop.files().list(writes, plan));
        assertEquals(read, workshop.files().find(writes, plan, "tall.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../plan/tall.csv", "index.nb.md", "none.csv", "", "..", "/", "a\u0000"})
    void noNameOpensAnythingButAFileBesideTheWork(String name) throws IOException {
        put(ALL, "tall.csv", "a;b\n1;2\n");
        WorkId plan = WorkId.of("reports/plan").orElseThrow();
        assertEquals(new Written.Missing(), workshop.files().find(ALL, plan, name));
    }
}
