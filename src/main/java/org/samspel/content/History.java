package org.samspel.content;

import java.util.List;

/**
 * What became of files that are no longer where they were.
 *
 * @param renames oldest first
 * @param removals newest state of each path that is gone and was not renamed
 */
public record History(List<Rename> renames, List<Removal> removals) {
    public History {
        renames = List.copyOf(renames);
        removals = List.copyOf(removals);
    }
}
