package org.samspel.content;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One look at the content folder, without opening a file or following a symbolic link. Files and
 * folders whose name starts with a dot are passed over in silence.
 *
 * @param files by path
 * @param unread folders that could not be listed; what they hold is unknown, not gone
 * @param problems links, names no one can use, names that differ only in their Unicode form
 */
record FolderScan(
        NavigableMap<ContentPath, Found> files, List<ContentPath> unread, List<Problem> problems) {

    /** The launcher's lock, which lies in every data folder. */
    static final String DATA_MARK = "samspel.lock";

    /**
     * A file as the disk describes it.
     *
     * @param inode tells a replaced file from a kept one; 0 where the disk has no such number
     */
    record Found(ContentPath path, Path location, long size, Instant modified, long inode) {

        /** Whether the disk still describes the file in the same way. */
        boolean isUnchanged() throws IOException {
            return equals(of(path, location, attributes(location)));
        }

        static Found of(ContentPath path, Path location, BasicFileAttributes attributes) {
            return new Found(
                    path,
                    location,
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant(),
                    FileNames.inode(attributes));
        }
    }

    /** What the disk says of a place, without following a link. */
    static BasicFileAttributes attributes(Path location) throws IOException {
        return Files.readAttributes(location, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Looks; a folder that can't be read is a problem and no more.
     *
     * @param hidden the portal's own data, which may lie in the folder
     */
    static FolderScan of(Path folder, Path hidden) throws IOException {
        Path root = root(folder);
        Visitor visitor = new Visitor(root, hidden);
        Files.walkFileTree(root, visitor);
        return visitor.scan;
    }

    /** The folder itself, should its name be a link. */
    static Path root(Path folder) throws IOException {
        return Files.exists(folder) ? folder.toRealPath() : folder;
    }

    /** The portal's data; what it had before it was given another folder is as private. */
    static boolean isData(Path directory, Path hidden) {
        return directory.equals(hidden) || Files.exists(directory.resolve(DATA_MARK));
    }

    /** Changes, with near certainty, when any file does. */
    long fingerprint() {
        return files.values().stream().mapToLong(Found::hashCode).reduce(0, (a, b) -> a * 31 + b);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final FolderScan scan =
                new FolderScan(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        private final Path folder;
        private final Path hidden;

        Visitor(Path folder, Path hidden) {
            this.folder = folder;
            this.hidden = hidden;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            return !isData(directory, hidden) && path(directory).isPresent()
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            path(file).ifPresent(path -> found(Found.of(path, file, attributes), attributes));
            return FileVisitResult.CONTINUE;
        }

        private void found(Found file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                warn(file.path().value(), Explanation.of("file.link"));
            } else if (!attributes.isRegularFile()) {
                warn(file.path().value(), Explanation.of("file.neither"));
            } else {
                add(file);
            }
        }

        /** Of two names that are the same in NFC, the one that is written in NFC wins. */
        private void add(Found file) {
            Found other = scan.files.putIfAbsent(file.path(), file);
            if (other != null) {
                if (FileNames.relative(folder, file.location()).equals(file.path().value())) {
                    scan.files.put(file.path(), file);
                }
                warn(file.path().value(), Explanation.of("file.twice"));
            }
        }

        /**
         * The path of something to look at; otherwise empty, with a problem unless it is hidden.
         */
        private Optional<ContentPath> path(Path location) {
            String relative = FileNames.relative(folder, location);
            if (relative.startsWith(".", relative.lastIndexOf('/') + 1)) {
                return Optional.empty();
            }
            Optional<ContentPath> path = ContentPath.of(relative);
            if (path.isEmpty()) {
                error(
                        relative,
                        ContentPath.objection(relative).orElse(Explanation.of("name.other")));
            }
            return path;
        }

        @Override
        public FileVisitResult visitFileFailed(Path location, IOException failure) {
            if (location.equals(folder)) {
                error("", Explanation.of("folder.unreadable", folder));
            } else {
                path(location).ifPresent(this::unread);
            }
            return FileVisitResult.CONTINUE;
        }

        private void unread(ContentPath path) {
            scan.unread.add(path);
            error(path.value(), Explanation.of("file.unreadable"));
        }

        private void error(String path, Explanation explanation) {
            scan.problems.add(
                    new Problem(path, 0, 0, Problem.Severity.ERROR, explanation)
                            .as(Problem.Kind.FILE));
        }

        private void warn(String path, Explanation explanation) {
            scan.problems.add(
                    new Problem(path, 0, 0, Problem.Severity.WARNING, explanation)
                            .as(Problem.Kind.FILE));
        }
    }
}
