package org.samspel.harvesting;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ledger on disk: a line a change, only ever added to, so that a kill or a power cut costs the
 * last lines at most. A line has the number of the publication, the time, the state, the name and
 * the sets, with tabs between.
 */
final class LedgerFile {
    private static final Logger LOG = System.getLogger(LedgerFile.class.getName());
    private static final Pattern LINE =
            Pattern.compile(
                    "(\\d{1,18})\\t(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\\t([0-9a-f]*)\\t([^\\t]+)\\t([^\\t]*)");

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

    /**
     * All whole lines; the rest of one that was being written is cut off. A file that is no ledger
     * is put aside: readers come first, and history knows of most that was removed.
     */
    List<Line> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        int end = text.lastIndexOf('\n') + 1;
        List<Line> lines = new ArrayList<>();
        for (String each : text.substring(0, end).lines().toList()) {
            Optional<Line> line = line(each);
            if (line.isEmpty()) {
                putAside();
                return List.of();
            }
            lines.add(line.get());
        }
        if (end < text.length()) {
            cut(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        }
        return lines;
    }

    private void putAside() throws IOException {
        Path aside =
                file.resolveSibling(file.getFileName() + ".damaged-" + System.currentTimeMillis());
        LOG.log(Level.ERROR, "The ledger of records is damaged, was put aside as {0}", aside);
        Files.move(file, aside);
    }

    private void cut(long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private static Optional<Line> line(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        String sets = line.group(5);
        return Optional.of(
                new Line(
                        line.group(4),
                        new Stamp(
                                Long.parseLong(line.group(1)),
                                Instant.parse(line.group(2)),
                                new TreeSet<>(
                                        sets.isEmpty() ? List.of() : List.of(sets.split(" ", -1)))),
                        line.group(3)));
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
