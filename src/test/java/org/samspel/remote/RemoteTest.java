package org.samspel.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.ContentPath;
import org.samspel.content.RemoteLine;

/** The exchange goes on by itself, and holds nobody up. */
@Timeout(60)
class RemoteTest {

    @TempDir private Path place;
    private Path remote;
    private Node anne;
    private Node bo;
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() throws Exception {
        remote = place.resolve("remote.git");
        create(remote);
        anne = new Node(place.resolve("anne"), remote.toUri());
        bo = new Node(place.resolve("bo"), remote.toUri());
    }

    private static void create(Path repository) throws Exception {
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(repository.toFile())
                .call()
                .close();
    }

    @AfterEach
    void close() {
        anne.close();
        bo.close();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void publish() throws IOException {
        shown.add(anne.repository().refresh().id());
    }

    @Test
    void whatIsThereIsShownFromTheStartAndWhatIsChangedHereIsSentAtOnce() throws Exception {
        bo.write("a.md", "a");
        bo.exchangeAll();
        try (Remote running = anne.running(this::publish)) {
            running.start();
            shown.take();
            assertEquals("a", anne.texts().get("a.md"));
            anne.change("b.md", "b");
            running.changed(anne.newest());
            await(
                    () -> {
                        bo.exchangeAll();
                        return bo.texts().containsKey("b.md");
                    });
        }
    }

    @Test
    void anOutageIsNotedOnceAndEndsByItself() throws Exception {
        Path away = Files.move(remote, place.resolve("away.git"));
        try (Remote running = anne.running(this::publish)) {
            running.start();
            await(() -> running.trouble().isPresent());
            Remote.Trouble first = running.trouble().orElseThrow();
            assertFalse(first.words().isBlank());
            anne.change("a.md", "a");
            running.changed(anne.newest());
            Files.move(away, remote);
            anne.change("a.md", "b");
            running.changed(anne.newest());
            await(
                    () -> {
                        bo.exchangeAll();
                        return "b".equals(bo.texts().get("a.md"));
                    });
            await(() -> running.trouble().isEmpty());
        }
    }

    @Test
    void aConflictCanBeSettledWithoutAChange() throws Exception {
        anne.write("a.md", "hers");
        bo.write("a.md", "his");
        bo.exchangeAll();
        try (Remote running = anne.running(this::publish)) {
            running.start();
            shown.take();
            assertEquals(1, anne.problems().size());
            running.settle(new ContentPath("a.md"));
            assertEquals(0, anne.problems().size());
        }
        assertEquals("hers", anne.texts().get("a.md"));
    }

    @Test
    void aRemoteThatDoesNotAnswerKeepsNobodyWaiting() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            URI address = URI.create("https://localhost:" + silent.getLocalPort() + "/a.git");
            RemoteLine.Place there = new RemoteLine.Place(address, "main", "bo", "secret");
            Remote running =
                    new Remote(
                            new Remote.Parts(anne.repository(), there, place, Clock.systemUTC()),
                            this::publish);
            running.start();
            silent.accept().setSoTimeout(1);
            long start = System.nanoTime();
            anne.change("a.md", "a");
            running.changed(anne.newest());
            assertEquals("a", anne.texts().get("a.md"));
            running.close();
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20));
            assertFalse(there.toString().contains("secret"));
        }
    }
}
