package org.samspel.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** What must reach the disk, and what the disk says. */
final class Disk {

    /** The stamp of a place with nothing in it. */
    static final String NOTHING = "-";

    private Disk() {}

    /** Forces a file, or the names in a folder, to the disk. */
    static void force(Path place) throws IOException {
        boolean isFolderOnWindows = Files.isDirectory(place) && place.toString().contains("\\");
        if (!isFolderOnWindows) {
            try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** What tells the file in a place from any other; a file keeps it when it is moved. */
    static String stamp(Path place) throws IOException {
        try {
            BasicFileAttributes attributes = FolderScan.attributes(place);
            return attributes.isRegularFile()
                    ? stamp(FolderScan.Found.of(new ContentPath("any"), place, attributes))
                    : "other";
        } catch (NoSuchFileException nothing) {
            return NOTHING;
        }
    }

    private static String stamp(FolderScan.Found found) {
        return stamp(found.size(), found.modified().toString(), found.inode());
    }

    static String stamp(StatCache.Known known) {
        return stamp(known.file().size(), known.file().modified().toString(), known.inode());
    }

    private static String stamp(long size, String modified, long inode) {
        return size + " " + modified + " " + inode;
    }

    static boolean isThere(Path place) {
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes a folder and those above it, as far up as they are empty, but not the root. */
    static void deleteEmpty(Path folder, Path root) throws IOException {
        Path at = folder;
        while (at.startsWith(root) && !at.equals(root) && deleteIfEmpty(at)) {
            at = at.resolveSibling("");
        }
    }

    /** Whether the folder is gone now; one that holds anything stays. */
    static boolean deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (DirectoryNotEmptyException inUse) {
            return false;
        }
    }
}
