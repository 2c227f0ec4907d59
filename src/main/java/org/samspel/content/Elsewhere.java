package org.samspel.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * What history has of files that are not in the content folder, because they came from a remote and
 * are no content ({@code .gitignore}, links), or because they can't be had here: too big for
 * history, or with a name the disk refuses. Every commit carries them on, or they would count as
 * deleted elsewhere.
 */
record Elsewhere(List<Item> items) {

    static final Elsewhere NOTHING = new Elsewhere(List.of());

    /**
     * @param former the blob the folder has under the same path, which the item stands above until
     *     somebody changes that file
     */
    record Item(DirCacheEntry entry, Optional<String> former) {

        private Optional<ContentPath> path() {
            return entry.getFileMode().equals(FileMode.REGULAR_FILE)
                    ? ContentPath.of(entry.getPathString())
                    : Optional.empty();
        }
    }

    /** Tells which files of a tree are not to be had here. */
    @FunctionalInterface
    interface Absence {
        boolean isAbsent(ContentPath path, String blob) throws IOException;
    }

    Elsewhere {
        items = List.copyOf(items);
    }

    /**
     * @param here what the folder has
     */
    static Elsewhere of(Repository repository, ObjectId tree, Here here) throws IOException {
        List<Item> items = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.addTree(tree);
            while (walk.next()) {
                Optional<ContentPath> path = contentPath(walk);
                String blob = walk.getObjectId(0).name();
                if (path.isEmpty() || here.absence().isAbsent(path.get(), blob)) {
                    items.add(new Item(entry(walk), path.flatMap(here::blob)));
                }
            }
        }
        return new Elsewhere(items);
    }

    /** What the folder has, and what it has not. */
    record Here(NavigableMap<ContentPath, StatCache.Known> files, Absence absence) {
        private Optional<String> blob(ContentPath path) {
            return Optional.ofNullable(files.get(path)).map(known -> known.file().blob());
        }
    }

    /** Empty for what is no content: a link, another repository, a hidden file. */
    static Optional<ContentPath> contentPath(TreeWalk walk) {
        FileMode mode = walk.getFileMode(0);
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)
                ? ContentPath.of(walk.getPathString())
                : Optional.empty();
    }

    private static DirCacheEntry entry(TreeWalk walk) {
        DirCacheEntry entry = new DirCacheEntry(walk.getRawPath());
        boolean isContent = contentPath(walk).isPresent();
        entry.setFileMode(isContent ? FileMode.REGULAR_FILE : walk.getFileMode(0));
        entry.setObjectId(walk.getObjectId(0));
        return entry;
    }

    /** All entries of a tree: the files of the folder, and these as far as they have room. */
    Collection<DirCacheEntry> with(Collection<SourceFile> files) {
        NavigableMap<String, DirCacheEntry> tree = new TreeMap<>();
        NavigableMap<String, String> blobs = new TreeMap<>();
        for (SourceFile file : files) {
            DirCacheEntry entry = new DirCacheEntry(file.path().value());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(ObjectId.fromString(file.blob()));
            tree.put(file.path().value(), entry);
            blobs.put(file.path().value(), file.blob());
        }
        for (Item item : items) {
            String path = item.entry().getPathString();
            if (Optional.ofNullable(blobs.get(path)).equals(item.former())
                    && hasRoom(path, blobs)) {
                tree.put(path, item.entry());
            }
        }
        return tree.values();
    }

    /** A place below a file, or that of a folder, is none. */
    private static boolean hasRoom(String path, NavigableMap<String, String> files) {
        String below = files.ceilingKey(path + "/");
        boolean isFolder = below != null && below.startsWith(path + "/");
        boolean isBelowFile = false;
        for (int at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            isBelowFile = isBelowFile || files.containsKey(path.substring(0, at));
        }
        return !isFolder && !isBelowFile;
    }

    /** Content that readers of this portal miss. */
    List<Problem> problems(NavigableMap<ContentPath, SourceFile> files) {
        return items.stream()
                .filter(
                        item ->
                                item.path()
                                        .flatMap(path -> blob(files, path))
                                        .equals(item.former()))
                .flatMap(item -> item.path().stream())
                .map(Elsewhere::problem)
                .toList();
    }

    private static Optional<String> blob(
            NavigableMap<ContentPath, SourceFile> files, ContentPath path) {
        return Optional.ofNullable(files.get(path)).map(SourceFile::blob);
    }

    private static Problem problem(ContentPath path) {
        return Problem.error(path, 0, 0, Explanation.of("remote.missed"));
    }
}
