package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Eventually;
import org.samspel.inspection.Desktop;

/** Sending files as browsers do, and as those do who mean no good. */
@Timeout(120)
class UploadServletTest {
    private static final Limits SMALL =
            new Limits(4 << 20, 6 << 20, 8 << 20, 250, 0, Duration.ofDays(1), Duration.ofDays(30));

    @TempDir private Path folder;
    private Reception reception;

    @BeforeEach
    void open() throws Exception {
        reception = new Reception(folder, SMALL, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        reception.close();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            return files.toList();
        }
    }

    private static byte[] noise(int size) {
        byte[] words = new byte[size];
        Random random = new Random(size);
        for (int i = 0; i < size; i++) {
            words[i] = (byte) ('a' + random.nextInt(26));
        }
        return words;
    }

    @Test
    void aFileArrivesAndCanBeTakenOver() throws Exception {
        byte[] docx = Desktop.docx(Map.of());
        String id = reception.sent("kari", "Årsrapport.docx", docx);
        reception.checked("kari", id);
        StagedFile staged = reception.uploads().accept("kari", id).orElseThrow();
        assertEquals("Årsrapport.docx", staged.name());
        assertArrayEquals(docx, Files.readAllBytes(staged.file()));
        String list = reception.send(reception.as("kari", "").GET()).body();
        assertTrue(list.contains("\"name\":\"Årsrapport.docx\""), list);
        assertTrue(list.contains("\"state\":\"ready\""), list);
        assertTrue(list.contains("NN upload.state.ready"), list);
        reception.uploads().discard("kari", id);
        assertEquals(List.of(), files());
    }

    @Test
    void cutAnywhereAndResumedItIsTheSameFile() throws Exception {
        byte[] bytes = noise(300_000);
        String id = reception.begun("kari", "tall.txt", bytes.length);
        Random random = new Random(7);
        long offset = 0;
        for (int cuts = 0; offset < bytes.length; cuts++) {
            int to = (int) Math.min(bytes.length, offset + random.nextInt(60_000));
            if (cuts % 2 == 0) {
                breakOff(id, offset, Arrays.copyOfRange(bytes, (int) offset, to));
            } else {
                reception.patch("kari", id, offset, Arrays.copyOfRange(bytes, (int) offset, to));
            }
            offset = reception.offset("kari", id);
        }
        reception.checked("kari", id);
        StagedFile staged = reception.uploads().accept("kari", id).orElseThrow();
        assertArrayEquals(bytes, Files.readAllBytes(staged.file()));
    }

    /** Promises more than it sends, and hangs up. */
    private void breakOff(String id, long offset, byte[] piece) throws IOException {
        try (Socket socket = new Socket("localhost", reception.port())) {
            OutputStream out = socket.getOutputStream();
            String head =
                    "PATCH /staff/uploads/"
                            + id
                            + " HTTP/1.1\r\nHost: localhost\r\nX-Owner: kari\r\nTus-Resumable: 1.0.0\r\n"
                            + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: "
                            + offset
                            + "\r\nContent-Length: "
                            + (piece.length + 1)
                            + "\r\n\r\n";
            out.write(head.getBytes(ISO_8859_1));
            out.write(piece);
            out.flush();
        }
    }

    @Test
    void whoComesBackOnANewLineDoesNotWaitForTheOldOne() throws Exception {
        String id = reception.begun("kari", "a.txt", 10);
        try (Socket hanging = new Socket("localhost", reception.port())) {
            String head =
                    "PATCH /staff/uploads/"
                            + id
                            + " HTTP/1.1\r\nHost: localhost\r\nX-Owner: kari\r\nTus-Resumable: 1.0.0\r\n"
                            + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n"
                            + "Content-Length: 10\r\n\r\nabc";
            hanging.getOutputStream().write(head.getBytes(ISO_8859_1));
            hanging.getOutputStream().flush();
            Eventually.within(
                    Duration.ofSeconds(20),
                    "three bytes are there",
                    () -> reception.uploads().resume("kari", id).orElseThrow() == 3);
            byte[] rest = "defghij".getBytes(UTF_8);
            assertEquals(204, reception.patch("kari", id, 3, rest).statusCode());
            hanging.getOutputStream().write("XXXXXXX".getBytes(ISO_8859_1));
            hanging.getOutputStream().flush();
            hanging.getInputStream().read();
        }
        reception.checked("kari", id);
        Path file = reception.uploads().accept("kari", id).orElseThrow().file();
        assertEquals("abcdefghij", Files.readString(file));
    }

    @Test
    void twoHundredAbortedUploadsLeaveNothing() throws Exception {
        for (int i = 0; i < 200; i++) {
            String id = reception.begun("kari", "a.txt", 1000);
            reception.patch("kari", id, 0, noise(100));
            if (i % 2 == 0) {
                assertEquals(204, reception.send(reception.as("kari", id).DELETE()).statusCode());
            }
        }
        assertEquals(200, files().size(), "two for each that nobody has ended");
        reception.close();
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC);
        reception = new Reception(folder, SMALL, later);
        reception.uploads().round();
        assertEquals(List.of(), files());
        assertEquals(List.of(), reception.uploads().list("kari"));
    }

    @Test
    void abortedFormsLeaveNothing() throws Exception {
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket("localhost", reception.port())) {
                String form =
                        "POST /staff/uploads/ HTTP/1.1\r\nHost: localhost\r\nX-Owner: kari\r\n"
                                + "Content-Type: multipart/form-data; boundary=b\r\n"
                                + "Content-Length: 9000\r\n\r\n--b\r\nContent-Disposition:"
                                + " form-data; name=f; filename=a.txt\r\n\r\nbegun and never ended";
                socket.getOutputStream().write(form.getBytes(ISO_8859_1));
            }
        }
        Eventually.within(
                Duration.ofSeconds(60), "all are cleared", () -> unchecked(this::files).isEmpty());
    }

    private static <T> T unchecked(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void severalAtOnceDoNotMix() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> all =
                    IntStream.range(0, 12)
                            .mapToObj(i -> people.submit(() -> arrivesWhole("p" + i % 3, i)))
                            .toList();
            for (Future<Boolean> each : all) {
                assertTrue(each.get());
            }
        }
    }

    private boolean arrivesWhole(String owner, int number) throws Exception {
        byte[] bytes = noise(50_000 + number);
        String id = reception.sent(owner, number + ".txt", bytes);
        reception.checked(owner, id);
        return Arrays.equals(
                bytes,
                Files.readAllBytes(reception.uploads().accept(owner, id).orElseThrow().file()));
    }

    @Test
    void anotherPersonsUploadDoesNotExist() throws Exception {
        String id = reception.begun("kari", "a.txt", 10);
        assertEquals(-1, reception.offset("ola", id));
        assertEquals(404, reception.patch("ola", id, 0, noise(10)).statusCode());
        assertEquals(404, reception.send(reception.as("ola", id).DELETE()).statusCode());
        assertEquals(404, reception.send(reception.as("ola", id).GET()).statusCode());
        assertEquals("[]", reception.send(reception.as("ola", "").GET()).body());
        assertEquals(0, reception.offset("kari", id));
        HttpRequest.Builder nobody = HttpRequest.newBuilder(reception.as("x", id).build().uri());
        assertEquals(401, reception.send(nobody.GET()).statusCode());
        for (String path :
                List.of("..", "..%2f..%2fetc", id + "/x", id.toUpperCase(java.util.Locale.ROOT))) {
            assertTrue(reception.send(reception.as("kari", path).GET()).statusCode() >= 400, path);
        }
    }

    @Test
    void quotasHoldForAPersonAndForAll() throws Exception {
        assertEquals(413, reception.create("kari", "a.txt", (4 << 20) + 1).statusCode());
        assertEquals(201, reception.create("kari", "a.txt", 4 << 20).statusCode());
        HttpResponse<String> full = reception.create("kari", "b.txt", 3 << 20);
        assertEquals(413, full.statusCode());
        assertTrue(full.body().contains("NN upload.room.person"), full.body());
        assertEquals(201, reception.create("ola", "a.txt", 4 << 20).statusCode());
        assertEquals(507, reception.create("per", "a.txt", 1).statusCode());
    }

    @Test
    void wrongRequestsChangeNothing() throws Exception {
        String id = reception.begun("kari", "a.txt", 10);
        assertEquals(409, reception.patch("kari", id, 5, noise(5)).statusCode());
        assertEquals(413, reception.patch("kari", id, 0, noise(11)).statusCode());
        assertEquals(0, reception.offset("kari", id));
        HttpRequest.Builder old =
                HttpRequest.newBuilder(reception.as("kari", id).build().uri())
                        .header("X-Owner", "kari");
        assertEquals(412, reception.send(old.DELETE()).statusCode());
        assertEquals(422, reception.create("kari", "a.exe", 10).statusCode());
        assertEquals(422, reception.create("kari", "a.txt", 0).statusCode());
        assertEquals(
                405,
                reception
                        .send(reception.as("kari", "").PUT(HttpRequest.BodyPublishers.noBody()))
                        .statusCode());
    }

    @Test
    void aPieceThatIsNotWhatWasSentIsNotKept() throws Exception {
        byte[] bytes = noise(1000);
        String id = reception.begun("kari", "a.txt", bytes.length);
        String sum =
                Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        byte[] wrong = bytes.clone();
        wrong[500]++;
        HttpRequest.Builder piece =
                reception.piece("kari", id, 0).header("Upload-Checksum", "sha256 " + sum);
        assertEquals(
                460,
                reception
                        .send(
                                piece.copy()
                                        .method(
                                                "PATCH",
                                                HttpRequest.BodyPublishers.ofByteArray(wrong)))
                        .statusCode());
        assertEquals(0, reception.offset("kari", id));
        assertEquals(
                204,
                reception
                        .send(
                                piece.copy()
                                        .method(
                                                "PATCH",
                                                HttpRequest.BodyPublishers.ofByteArray(bytes)))
                        .statusCode());
    }

    @Test
    void aPlainFormTakesSeveralFilesUnderTheirNames() throws Exception {
        String decomposed = Normalizer.normalize("Møte på Ås.txt", Normalizer.Form.NFD);
        HttpResponse<String> answer =
                form(
                        "?to=/staff/nb/reports/new/",
                        decomposed.getBytes(UTF_8),
                        "Blåbær.txt".getBytes(ISO_8859_1),
                        "../../x.exe".getBytes(UTF_8));
        assertEquals(303, answer.statusCode());
        assertEquals("/staff/nb/reports/new/", answer.headers().firstValue("Location").orElse(""));
        List<Upload> sent = reception.uploads().list("kari");
        assertEquals(
                java.util.Set.of("Møte på Ås.txt", "Blåbær.txt", "x.exe"),
                java.util.Set.copyOf(sent.stream().map(Upload::name).toList()));
        for (Upload upload : sent) {
            boolean refused = upload.state() instanceof Upload.State.Refused;
            assertEquals(upload.name().equals("x.exe"), refused, upload::toString);
            if (!refused) {
                Path file = reception.uploads().accept("kari", upload.id()).orElseThrow().file();
                assertEquals("Innhold", Files.readString(file));
            }
        }
        assertEquals(
                "/staff/",
                form("?to=//evil.example/", new byte[] {'a'})
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
    }

    private HttpResponse<String> form(String query, byte[]... names) throws Exception {
        var body = new java.io.ByteArrayOutputStream();
        for (byte[] name : names) {
            body.write(
                    "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            .getBytes(UTF_8));
            body.write(name);
            body.write("\"\r\nContent-Type: text/plain\r\n\r\nInnhold\r\n".getBytes(UTF_8));
        }
        body.write("--b--\r\n".getBytes(UTF_8));
        return reception.send(
                reception
                        .as("kari", query)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
