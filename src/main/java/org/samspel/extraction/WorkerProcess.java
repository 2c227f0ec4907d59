package org.samspel.extraction;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * One life of an {@link ExtractionWorker}, seen from the portal. It ends when a file takes too
 * long, needs too much memory or breaks it; the next file needs a new one.
 */
final class WorkerProcess implements AutoCloseable {

    /** What became of a file. */
    sealed interface Outcome {
        record Read(PackedText text) implements Outcome {}

        /** The file is to blame, and would do it again. */
        record Fatal(String why) implements Outcome {}

        /** Something outside ended the process; the file may be innocent. */
        record Interrupted() implements Outcome {}
    }

    /** Libraries keep something of every file they have seen: a new process has forgotten it. */
    private static final int MAX_FILES = 200;

    /** What the JVM ends with by {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** From here on the exit value is a signal from outside. */
    private static final int SIGNAL = 128;

    private final Process process;
    private final Duration timeout;
    private final DataInputStream in;
    private final DataOutputStream out;
    private int files;

    private WorkerProcess(Process process, Duration timeout) {
        this.process = process;
        this.timeout = timeout;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * @param folder for temporary files
     * @throws IOException when there is no such process to be had, whatever the file
     */
    static WorkerProcess start(TextExtraction.Settings settings, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(settings, folder));
        builder.redirectError(DISCARD);
        builder.environment().keySet().retainAll(Set.of("SystemRoot")); // no secrets, no options
        builder.environment().put("LC_ALL", "C.UTF-8"); // or paths with å could not be opened
        WorkerProcess worker = new WorkerProcess(builder.start(), settings.timeout());
        Watchdog watchdog = worker.new Watchdog();
        try {
            if (worker.in.readInt() != ExtractionWorker.READY) {
                throw new IOException("It does not speak as it should");
            }
            return worker;
        } catch (IOException e) {
            worker.close();
            throw new IOException("The process that reads files does not start", e);
        } finally {
            watchdog.call();
        }
    }

    private static List<String> command(TextExtraction.Settings settings, Path folder) {
        return List.of(
                settings.java().toString(),
                "-Xmx" + settings.memoryMegabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dorg.apache.commons.logging.LogFactory="
                        + "org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                settings.classPath(),
                ExtractionWorker.class.getName());
    }

    /** Whether it can take another file. */
    boolean usable() {
        return process.isAlive() && files < MAX_FILES;
    }

    Outcome read(Format format, Path file) {
        files++;
        Watchdog watchdog = new Watchdog();
        try {
            out.writeUTF(format.name());
            out.writeUTF(file.toString());
            out.flush();
            return new Outcome.Read(PackedText.read(in));
        } catch (IOException died) {
            return death(watchdog.hasBitten);
        } finally {
            watchdog.call();
        }
    }

    /** Ends the process when one file has had its time. */
    private final class Watchdog {
        private final CompletableFuture<?> waiting =
                CompletableFuture.runAsync(
                        this::bite, delayedExecutor(timeout.toMillis(), MILLISECONDS));

        /** Known before the process ends: whoever sees it end asks why at once. */
        private volatile boolean hasBitten;

        private void bite() {
            hasBitten = true;
            process.destroyForcibly();
        }

        void call() {
            waiting.cancel(false);
        }
    }

    private Outcome death(boolean late) {
        close();
        int exit = process.exitValue();
        if (late) {
            return new Outcome.Fatal(
                    "Reading the file took longer than " + timeout.toSeconds() + " seconds.");
        }
        if (exit == OUT_OF_MEMORY) {
            return new Outcome.Fatal("Reading the file needs too much memory.");
        }
        return exit > SIGNAL
                ? new Outcome.Interrupted()
                : new Outcome.Fatal("The file is damaged.");
    }

    /** Ends it at once, from any thread. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
