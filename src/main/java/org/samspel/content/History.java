package org.samspel.content;

import java.util.List;
import java.util.Map;

/**
 * What became of files that are no longer where they were, and what files were before.
 *
 * @param renames oldest first
 * @param removals newest state of each path that is gone and was not renamed
 * @param files what is known of a file's past, by its newest path; of some there is nothing
 */
public record History(
        List<Rename> renames, List<Removal> removals, Map<ContentPath, FileHistory> files) {

    /** Before anything has happened. */
    public static final History NONE = new History(List.of(), List.of(), Map.of());

    public History {
        renames = List.copyOf(renames);
        removals = List.copyOf(removals);
        files = Map.copyOf(files);
    }

    /** The past of a file; of a removed one, until it was removed. */
    public FileHistory of(ContentPath path) {
        return files.getOrDefault(path, FileHistory.NONE);
    }
}
