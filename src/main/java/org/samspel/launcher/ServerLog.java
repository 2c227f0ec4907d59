package org.samspel.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The full log of the server, in a few files of bounded size, so that a small disk never fills. The
 * newest is {@code server.log}, older ones carry a number.
 */
final class ServerLog implements AutoCloseable {

    private static final int OLDER = 4;
    private static final String END = System.lineSeparator();

    private final Path file;
    private final long limit;
    private Optional<Writer> writer;
    private long written;
    private boolean isMissing;

    ServerLog(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        this.writer = Optional.of(open());
        this.written = Files.size(file);
    }

    Path file() {
        return file;
    }

    /** Whether lines are lost, as on a full disk; the server goes on without them. */
    synchronized boolean isMissing() {
        return isMissing;
    }

    /** A line that can't be written is left out, for the site is worth more than its log. */
    synchronized void write(String line) {
        try {
            if (written > limit) {
                rotate();
            }
            Writer open = writer.isPresent() ? writer.get() : open();
            writer = Optional.of(open);
            open.write((isMissing ? "Lines are missing here." + END : "") + line + END);
            open.flush();
            written += line.length() + 1;
            isMissing = false;
        } catch (IOException noRoom) {
            isMissing = true;
            forget();
        }
    }

    /** What a writer still holds would fail again. */
    private void forget() {
        try {
            close();
        } catch (IOException again) {
            // Its bytes are lost, as has been said.
        }
        writer = Optional.empty();
    }

    private void rotate() throws IOException {
        close();
        for (int number = OLDER; number > 0; number--) {
            Path from = number == 1 ? file : older(number - 1);
            if (Files.exists(from)) {
                Files.move(from, older(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        writer = Optional.of(open());
        written = 0;
    }

    private Path older(int number) {
        return file.resolveSibling("server." + number + ".log");
    }

    private Writer open() throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }
}
