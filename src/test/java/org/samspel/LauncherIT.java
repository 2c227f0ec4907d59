package org.samspel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner meets on the console. */
class LauncherIT {
    /**
     * What a Java ends with after SIGTERM, whatever it did on the way; service managers know it.
     */
    private static final int TOLD_TO_STOP = 143;

    @TempDir private Path folder;

    /** All that have come for a page so far. */
    private final Set<String> answers = new TreeSet<>();

    @Test
    void aPortInUseIsSaidAndNothingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String said = refusal("samspel.port=" + taken.getLocalPort(), data());
            assertTrue(said.contains(String.valueOf(taken.getLocalPort())), said);
        }
    }

    @Test
    void aPortThatIsTakenDuringTheStartIsSaidAndTheServerEnds() throws Exception {
        Path console = folder.resolve("console");
        int port = free();
        Process launcher = launch(console, port);
        waitFor(console, "Content "); // then it has looked at its port
        try (ServerSocket taken = new ServerSocket()) {
            taken.setReuseAddress(true);
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            assertTrue(launcher.waitFor(2, TimeUnit.MINUTES), "it ends");
        }
        assertEquals(1, launcher.exitValue(), Files.readString(console));
        waitFor(console, "could not start: another program has taken its port");
    }

    @Test
    void nobodyIsAnsweredBeforeTheSiteCanBeRead() throws Exception {
        Path console = folder.resolve("console");
        int port = free();
        Process launcher = launch(console, port);
        try {
            // Over and over from the first moment: what comes first is the page.
            Eventually.within(
                    Duration.ofMinutes(2), "somebody answers", () -> !answer(port).isEmpty());
            assertEquals(Set.of("HTTP/1.1 200 OK"), answers);
        } finally {
            launcher.toHandle().destroy();
            assertTrue(launcher.waitFor(1, TimeUnit.MINUTES), "it ends");
        }
    }

    /** The first line of what comes for a page; empty while nobody is there. */
    private String answer(int port) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.getOutputStream()
                    .write("GET /en/hello/ HTTP/1.0\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
            String answer =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII))
                            .readLine();
            answers.add(answer);
            return answer;
        } catch (IOException notYet) {
            return "";
        }
    }

    private Process launch(Path console, int port) throws IOException {
        WarmRuntime.into(folder.resolve("var"));
        return RunningPortal.launch(
                console, "samspel.port=" + port, "samspel.content=" + small(), data());
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static void waitFor(Path console, String what) {
        Eventually.within(
                Duration.ofMinutes(1),
                what,
                () -> {
                    try {
                        return Files.readString(console).contains(what);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @Test
    void allWrongSettingsAreSaidAtOnce() throws Exception {
        String said = refusal("samspel.port=many", "samspel.contnet=x", data());
        assertTrue(said.contains("2 settings are wrong"), said);
        assertTrue(said.contains("Did you mean samspel.content?"), said);
    }

    @Test
    void aMissingContentFolderIsSaid() throws Exception {
        String said = refusal("samspel.content=" + folder.resolve("nowhere"), data());
        assertTrue(said.contains("nowhere"), said);
    }

    @Test
    void stopsCleanlyAndStartsAgainOnTheSameData() throws IOException {
        Path content = small();
        List<List<String>> indexed = new ArrayList<>();
        for (int start = 1; start <= 2; start++) {
            try (RunningPortal portal = RunningPortal.start(content, folder.resolve("var"))) {
                assertTrue(portal.get("/en/hello/").body().contains("Nothing but this."));
                assertEquals(TOLD_TO_STOP, portal.stop());
                assertTrue(portal.said().contains("Stopping"), portal.said());
                assertFalse(portal.said().contains("SEVERE"), portal.said());
            }
            indexed.add(segments());
        }
        assertEquals(indexed.getFirst(), indexed.getLast(), "nothing is indexed a second time");
    }

    /** What has been indexed in one go has a name of its own in the index. */
    private List<String> segments() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("var").resolve("index"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".si"))
                    .sorted()
                    .toList();
        }
    }

    private Path small() throws IOException {
        Path content = folder.resolve("content");
        Path page = Files.createDirectories(content.resolve("pages/hello"));
        Files.writeString(content.resolve("site.yml"), "name: {sv: Liten, en: Small}\n");
        Files.writeString(
                page.resolve("index.en.md"), "---\ntitle: Hello\n---\nNothing but this.\n");
        Path list = Files.createDirectories(content.resolve("documents")).resolve("list.txt");
        Files.writeString(list, "One, two, three.\n");
        Files.writeString(
                list.resolveSibling("list.txt.yml"), "title: {sv: Listan, en: The list}\n");
        return content;
    }

    private String data() {
        return "samspel.data=" + folder.resolve("var");
    }

    /** What the launcher says when it refuses to start. */
    private String refusal(String... settings) throws Exception {
        Path console = folder.resolve("console");
        Process launcher = RunningPortal.launch(console, settings);
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS), "it refuses at once");
        assertEquals(2, launcher.exitValue(), Files.readString(console));
        return Files.readString(console);
    }
}
