package org.samspel.harvesting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ledger on disk: a line a change, only ever added to, so that a kill or a power cut costs the
 * last lines at most. A line has the number of the publication, the time, the state, the name and
 * the sets, with tabs between.
 */
final class LedgerFile {
    private static final Pattern LINE =
            Pattern.compile("(\\d{1,18})\\t([\\dTZ:-]{20})\\t([0-9a-f]*)\\t([^\\t]+)\\t([^\\t]*)");

    private final Path file;

    LedgerFile(Path file) {
        this.file = file;
    }

    /** A change as it was noted. */
    record Line(String name, Stamp stamp, String state) {
        private String text() {
            return String.join(
                    "\t",
                    String.valueOf(stamp.publication()),
                    stamp.time().toString(),
                    state,
                    name,
                    String.join(" ", stamp.sets()));
        }
    }

    /** All whole lines; the rest of one that was being written is cut off. */
    List<Line> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        List<Line> lines = new ArrayList<>();
        int end = 0;
        for (int next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', end)) {
            lines.add(line(text.substring(end, next)));
            end = next + 1;
        }
        if (end < text.length()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
            }
        }
        return lines;
    }

    private Line line(String text) throws IOException {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IOException(file + " has a line that is none of the ledger: " + text);
        }
        String sets = line.group(5);
        return new Line(
                line.group(4),
                new Stamp(
                        Long.parseLong(line.group(1)),
                        Instant.parse(line.group(2)),
                        new TreeSet<>(sets.isEmpty() ? List.of() : List.of(sets.split(" ")))),
                line.group(3));
    }

    /** Adds lines, and returns when they are on the disk. */
    void add(List<Line> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        write(file, lines, StandardOpenOption.APPEND);
    }

    /** Puts these lines in the place of all others. */
    void replace(List<Line> lines) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        write(fresh, lines, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path file, List<Line> lines, StandardOpenOption how)
            throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            long before = channel.size();
            try {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException full) {
                channel.truncate(before);
                throw full;
            }
        }
    }
}
