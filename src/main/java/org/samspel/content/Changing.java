package org.samspel.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.jgit.lib.ObjectId;

/**
 * One change on its way: its bytes are laid ready and written into history, then the change is
 * decided, then files get their names. Until it is decided everything can be taken back. For one
 * use.
 */
final class Changing {

    /** Begins the hidden names under which files lie ready. */
    private static final String HIDDEN = ".samspel-";

    private final Path root;
    private final HistoryRepository history;
    private final Planning.Plan plan;
    private final String name = HIDDEN + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final NavigableMap<ContentPath, StatCache.Known> before;
    private final NavigableMap<ContentPath, StatCache.Known> files;

    /**
     * @param before the files as they are
     */
    Changing(
            Path root,
            HistoryRepository history,
            Planning.Plan plan,
            NavigableMap<ContentPath, StatCache.Known> before) {
        this.root = root;
        this.history = history;
        this.plan = plan;
        this.before = before;
        files = new TreeMap<>(before);
    }

    /** What is going to be laid ready, so that it can be found again. */
    Journal intention() throws IOException {
        List<Journal.Move> moves = new ArrayList<>();
        for (int i = 0; i < plan.puts().size(); i++) {
            moves.add(new Journal.Move(hidden(i), Disk.NOTHING, Optional.empty(), "", true));
        }
        ObjectId head = history.head().map(ObjectId::toObjectId).orElse(ObjectId.zeroId());
        return new Journal(head, ObjectId.zeroId(), missingFolders(), moves);
    }

    private Path hidden(int number) {
        return plan.puts().get(number).location().resolveSibling(name + number);
    }

    private List<Path> missingFolders() {
        Set<Path> missing = new LinkedHashSet<>();
        plan.puts().forEach(put -> addMissing(put.location().resolveSibling(""), missing));
        plan.moves().forEach(move -> addMissing(move.location().resolveSibling(""), missing));
        return List.copyOf(missing);
    }

    private void addMissing(Path folder, Set<Path> missing) {
        if (!folder.equals(root) && !Disk.isThere(folder)) {
            addMissing(folder.resolveSibling(""), missing);
            missing.add(folder);
        }
    }

    /** Lays everything ready and gives the moves that are left to make; forces all to the disk. */
    List<Journal.Move> layReady(Journal intention, Snapshot snapshot) throws IOException {
        for (Path folder : intention.folders()) {
            Files.createDirectory(folder);
            Disk.force(folder.resolveSibling(""));
        }
        List<Journal.Move> moves = new ArrayList<>();
        for (StatCache.Known file : plan.removals()) {
            files.remove(file.file().path());
            moves.add(old(file, Optional.empty()));
        }
        for (Planning.Moving move : plan.moves()) {
            files.remove(move.file().file().path());
            moves.add(old(move.file(), Optional.of(move.location())));
        }
        plan.moves().forEach(move -> files.put(move.to(), moved(move)));
        for (int i = 0; i < plan.puts().size(); i++) {
            moves.add(layReady(plan.puts().get(i), hidden(i), snapshot));
        }
        return moves;
    }

    private static Journal.Move old(StatCache.Known file, Optional<Path> to) {
        return new Journal.Move(file.file().location(), Disk.stamp(file), to, Disk.NOTHING, false);
    }

    private static StatCache.Known moved(Planning.Moving move) {
        SourceFile file = move.file().file();
        return new StatCache.Known(
                new SourceFile(
                        move.to(),
                        move.location(),
                        file.sha256(),
                        file.blob(),
                        file.size(),
                        file.modified(),
                        file.crc32()),
                move.file().inode());
    }

    private Journal.Move layReady(Planning.Putting put, Path hidden, Snapshot snapshot)
            throws IOException {
        try (FileChannel out =
                FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(put.contents(), out);
            out.force(true);
        }
        Disk.force(hidden.resolveSibling(""));
        var found = FolderScan.Found.of(put.path(), hidden, FolderScan.attributes(hidden));
        if (!(snapshot.take(found) instanceof Snapshot.Taking.Taken taken)) {
            throw new IOException(hidden + " can't be read back");
        }
        files.put(put.path(), taken.file().at(put.location()));
        return new Journal.Move(
                hidden,
                Disk.stamp(taken.file()),
                Optional.of(put.location()),
                put.former().map(Disk::stamp).orElse(Disk.NOTHING),
                true);
    }

    private void write(Change.Contents contents, WritableByteChannel out) throws IOException {
        switch (contents) {
            case Change.Contents.Bytes given -> {
                var left = given.bytes().duplicate();
                while (left.hasRemaining()) {
                    out.write(left);
                }
            }
            case Change.Contents.Staged staged ->
                    Files.copy(staged.file(), Channels.newOutputStream(out));
            case Change.Contents.Kept kept -> {
                try (InputStream in =
                        Channels.newInputStream(
                                BlobChannel.open(history.repository(), kept.blob(), 0))) {
                    in.transferTo(Channels.newOutputStream(out));
                }
            }
        }
    }

    NavigableMap<ContentPath, StatCache.Known> before() {
        return before;
    }

    /** The files with the change, once it is laid ready. */
    NavigableMap<ContentPath, StatCache.Known> files() {
        return files;
    }

    Collection<SourceFile> sources() {
        return files.values().stream().map(StatCache.Known::file).toList();
    }
}
