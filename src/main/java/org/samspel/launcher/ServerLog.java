package org.samspel.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The full log of the server, in a few files of bounded size, so that a small disk never fills. The
 * newest is {@code server.log}, older ones carry a number.
 */
final class ServerLog implements AutoCloseable {

    private static final int OLDER = 4;

    private final Path file;
    private final long limit;
    private Writer writer;
    private long written;

    ServerLog(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        this.writer = open();
        this.written = Files.size(file);
    }

    Path file() {
        return file;
    }

    synchronized void write(String line) {
        try {
            if (written > limit) {
                rotate();
            }
            writer.write(line + System.lineSeparator());
            writer.flush();
            written += line.length() + 1;
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + file + " can't be written", e);
        }
    }

    private void rotate() throws IOException {
        writer.close();
        for (int number = OLDER; number > 0; number--) {
            Path from = number == 1 ? file : older(number - 1);
            if (Files.exists(from)) {
                Files.move(from, older(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        writer = open();
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
        writer.close();
    }
}
