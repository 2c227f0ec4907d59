package org.samspel.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Problem;
import org.samspel.content.Revision;

/** The conflicts nobody has looked after yet, in a file, so that a restart forgets none. */
final class Conflicts implements ContentRepository.Remarks {

    /** More are in the messages of the commits only. */
    private static final int MOST = 1_000;

    private final Path file;
    private volatile List<Conflict> all;

    /**
     * @param file a line for each, oldest first
     */
    Conflicts(Path file) throws IOException {
        this.file = file;
        all =
                Files.exists(file)
                        ? Files.readAllLines(file).stream()
                                .flatMap(line -> Conflict.of(line).stream())
                                .toList()
                        : List.of();
    }

    /** Adds some, and drops those that are settled. Of a file the newest counts. */
    synchronized void add(List<Conflict> more, Revision revision) throws IOException {
        Map<ContentPath, Conflict> open = new LinkedHashMap<>();
        all.stream()
                .filter(conflict -> conflict.isOpen(revision))
                .forEach(conflict -> open.put(conflict.path(), conflict));
        more.forEach(conflict -> open.put(conflict.path(), conflict));
        save(open.values().stream().skip(Math.max(0, open.size() - MOST)).toList());
    }

    /** The file is right as it is. */
    synchronized void settle(ContentPath path) throws IOException {
        save(all.stream().filter(conflict -> !conflict.path().equals(path)).toList());
    }

    private void save(List<Conflict> open) throws IOException {
        if (!open.equals(all)) {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.write(next, open.stream().map(Conflict::line).toList());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            all = open;
        }
    }

    @Override
    public List<Problem> on(Revision revision) {
        return all.stream()
                .filter(conflict -> conflict.isOpen(revision))
                .map(Conflict::problem)
                .toList();
    }
}
