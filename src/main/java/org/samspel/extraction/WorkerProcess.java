package org.samspel.extraction;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One life of an {@link ExtractionWorker}, seen from the portal. It ends when a file takes too
 * long, needs too much memory or breaks it; the next file needs a new one.
 */
final class WorkerProcess implements AutoCloseable {

    /** What became of a file. */
    sealed interface Outcome<T> {
        record Done<T>(T answer) implements Outcome<T> {}

        /** The file is to blame, and would do it again. */
        record Fatal<T>(Failure why) implements Outcome<T> {}

        /** Something outside ended the process; the file may be innocent. */
        record Interrupted<T>() implements Outcome<T> {}

        /** This machine lacks what it takes, whatever the file. */
        record Unable<T>() implements Outcome<T> {}
    }

    /** Libraries keep something of every file they have seen: a new process has forgotten it. */
    private static final int MAX_FILES = 200;

    /** What the JVM ends with by {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** From here on the exit value is a signal from outside. */
    private static final int SIGNAL = 128;

    /** Bytes; a picture of 400 by 400 pixels never needs as many. */
    private static final int MAX_PICTURE = 1 << 20;

    private static final int LAST_WORDS_SECONDS = 5;

    private static final Path SHELL = Path.of("/bin/sh");

    /** Address space beside the heap; the tests draw with it at a heap of 64 MB. */
    private static final int BESIDE_HEAP_MEGABYTES = 1_400;

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
     * @param before commands that run it, such as {@link #behindOthers}
     * @throws IOException when there is no such process to be had, whatever the file
     */
    static WorkerProcess start(TextExtraction.Settings settings, Path folder, List<String> before)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(command(settings, folder));
        ProcessBuilder builder = new ProcessBuilder(command);
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

    /**
     * Runs a process when nothing else wants the processor, and bounds the memory it takes beside
     * its heap: libraries for pictures are written in C. Nothing where there is no such shell.
     */
    static List<String> behindOthers(int memoryMegabytes) {
        long kilobytes = (memoryMegabytes + BESIDE_HEAP_MEGABYTES) * 1024L;
        String script = "ulimit -v " + kilobytes + " 2>/dev/null; exec nice -n 15 \"$@\"";
        return Files.isExecutable(SHELL)
                ? List.of(SHELL.toString(), "-c", script, "worker")
                : List.of();
    }

    private static List<String> command(TextExtraction.Settings settings, Path folder) {
        return List.of(
                settings.java().toString(),
                "-Xmx" + settings.memoryMegabytes() + "m",
                "-Xss1m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
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

    /** The text of a file and how accessible it is. */
    Outcome<Reading> read(Format format, Path file) {
        return ask(format.name(), file, this::reading);
    }

    private Outcome<Reading> reading(Watchdog watchdog) throws IOException {
        PackedText text = PackedText.read(in);
        try {
            return new Outcome.Done<>(new Reading(text, Accessibility.read(in)));
        } catch (IOException died) {
            Outcome<Reading> death = death(watchdog.hasBitten);
            return death instanceof Outcome.Fatal<Reading>
                    ? new Outcome.Done<>(new Reading(text, Accessibility.UNCHECKED))
                    : death;
        }
    }

    /** An office document as HTML, of no length when there is none to be had. */
    Outcome<OfficeHtml> html(Format format, Path file) {
        String task = ExtractionWorker.HTML + format.name();
        return ask(task, file, watchdog -> new Outcome.Done<>(OfficeHtml.read(in)));
    }

    /** What a file says about itself. */
    Outcome<Suggesting.Look> look(Format format, Path file) {
        String task = ExtractionWorker.LOOK + format.name();
        return ask(task, file, watchdog -> new Outcome.Done<>(Looking.read(in)));
    }

    /** A small picture of a file; empty when it has none to give. */
    Outcome<byte[]> draw(Path file) {
        return ask(ExtractionWorker.DRAW, file, this::picture);
    }

    private Outcome<byte[]> picture(Watchdog watchdog) throws IOException {
        int length = in.readInt();
        if (length == ExtractionWorker.CANNOT_DRAW) {
            return new Outcome.Unable<>();
        }
        if (length < 0 || length > MAX_PICTURE) {
            throw new IOException("This is not a small picture");
        }
        byte[] jpeg = in.readNBytes(length);
        if (jpeg.length < length) {
            throw new EOFException("The picture breaks off");
        }
        return new Outcome.Done<>(jpeg);
    }

    @FunctionalInterface
    private interface Answer<T> {
        Outcome<T> read(Watchdog watchdog) throws IOException;
    }

    private <T> Outcome<T> ask(String task, Path file, Answer<T> answer) {
        files++;
        Watchdog watchdog = new Watchdog();
        try {
            out.writeUTF(task);
            out.writeUTF(file.toString());
            out.flush();
            return answer.read(watchdog);
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

    private <T> Outcome<T> death(boolean late) {
        endByItself();
        close();
        int exit = process.exitValue();
        if (late) {
            return new Outcome.Fatal<>(Failure.TOO_SLOW);
        }
        if (exit == OUT_OF_MEMORY) {
            return new Outcome.Fatal<>(Failure.TOO_MUCH_MEMORY);
        }
        return exit > SIGNAL ? new Outcome.Interrupted<>() : new Outcome.Fatal<>(Failure.DAMAGED);
    }

    /** Its streams end a moment before it does, and only its own end says why. */
    private void endByItself() {
        try {
            process.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once, from any thread. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
