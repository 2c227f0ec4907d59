package org.samspel.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A change on its way to the content folder: all of its bytes lie beside their places already,
 * under hidden names, so that what is left is to give files their names.
 *
 * <p>Each move knows its file by size, time and inode, which a file keeps when it is moved. So the
 * moves can be made again from any point at which they were broken off, and a file that somebody
 * has saved meanwhile is left alone: the next revision takes it in.
 *
 * @param head the newest commit before; zeros when there was none
 * @param commit the commit of the change; zeros before it is made
 * @param folders that are made for it, each before those in it
 * @param moves in the order in which they are made
 */
record Journal(ObjectId head, ObjectId commit, List<Path> folders, List<Move> moves) {

    /**
     * @param from where the file lies
     * @param stamp of that file
     * @param to where it is to lie; empty when it is deleted
     * @param giving the stamp of what gives way there
     * @param isNew whether it lies under a hidden name of our own
     */
    record Move(Path from, String stamp, Optional<Path> to, String giving, boolean isNew) {

        /** Makes the move, unless it is made already or somebody else was there meanwhile. */
        void make() throws IOException {
            if (!Disk.stamp(from).equals(stamp)) {
                return;
            }
            if (to.isEmpty()) {
                Files.delete(from);
            } else if (Disk.stamp(to.get()).equals(giving)) {
                Files.createDirectories(to.get().resolveSibling(""));
                Files.move(from, to.get(), StandardCopyOption.ATOMIC_MOVE);
            } else if (isNew) {
                Files.delete(from);
            }
        }
    }

    Journal {
        folders = List.copyOf(folders);
        moves = List.copyOf(moves);
    }

    Journal decided(ObjectId made, List<Move> complete) {
        return new Journal(head, made, folders, complete);
    }

    /** Makes all moves and forces them to the disk; may be repeated. */
    void make(Path root) throws IOException {
        for (Move move : moves) {
            move.make();
        }
        for (Move move : moves) {
            Path left = move.from().resolveSibling("");
            if (!move.isNew()) {
                Disk.deleteEmpty(left, root);
            }
            forceIfThere(left);
            if (move.to().isPresent()) {
                forceIfThere(move.to().get().resolveSibling(""));
            }
        }
    }

    private static void forceIfThere(Path folder) throws IOException {
        if (Disk.isThere(folder)) {
            Disk.force(folder);
        }
    }

    /** Takes back everything that lies ready. */
    void undo() throws IOException {
        for (Move move : moves) {
            if (move.isNew()) {
                Files.deleteIfExists(move.from());
            }
        }
        for (Path folder : folders.reversed()) {
            Disk.deleteIfEmpty(folder);
        }
    }
}
