package org.samspel.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a path lies on the disk, whose names may be in another Unicode form, and whether a file may
 * be put there.
 *
 * @param root the content folder, without links on the way to it
 * @param hidden the portal's own data, which may lie in the folder
 */
record Places(Path root, Path hidden) {

    /** A place for a file, or why there can be none. */
    sealed interface Place {
        record Free(Path location) implements Place {}

        record Denied(Outcome.Reason reason) implements Place {}
    }

    /** A place for a file that is not there yet. Its folders may have to be made. */
    Place of(ContentPath path) throws IOException {
        try {
            return find(path);
        } catch (InvalidPathException unspeakable) {
            return new Place.Denied(Outcome.Reason.NAME_IMPOSSIBLE);
        }
    }

    private Place find(ContentPath path) throws IOException {
        Path folder = root;
        for (String name : path.parent().map(ContentPath::segments).orElseGet(java.util.List::of)) {
            folder = child(folder, name);
            if (Disk.isThere(folder) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return new Place.Denied(Outcome.Reason.IN_THE_WAY);
            }
            if (FolderScan.isData(folder, hidden)) {
                return new Place.Denied(Outcome.Reason.NAME_IMPOSSIBLE);
            }
        }
        Path file = child(folder, path.name());
        return path.name().equals(FolderScan.DATA_MARK) || file.equals(hidden)
                ? new Place.Denied(Outcome.Reason.NAME_IMPOSSIBLE)
                : new Place.Free(file);
    }

    /** The name as the disk has it already; else in NFC. */
    private static Path child(Path folder, String name) throws IOException {
        Path plain = FileNames.location(folder, new ContentPath(name));
        boolean isAscii = name.chars().allMatch(character -> character < 128);
        return isAscii || Disk.isThere(plain) || !Files.isDirectory(folder)
                ? plain
                : sameInOtherForm(folder, name).orElse(plain);
    }

    private static Optional<Path> sameInOtherForm(Path folder, String name) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> nfc(FileNames.relative(folder, child)).equals(name))
                    .findFirst();
        }
    }

    private static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
