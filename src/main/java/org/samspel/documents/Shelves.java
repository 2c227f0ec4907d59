package org.samspel.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.content.Revision;

/**
 * Which folder each document of a revision is shown in. Visitors see one tree: what lies in {@code
 * documents/}, and beside it the folders at the top of the content that are for no kind of work.
 * When both have something of one name, that in {@code documents/} is shown.
 */
final class Shelves {
    private static final ContentPath ROOT = Library.ROOT;

    private final Map<ContentPath, Contents> contents = new TreeMap<>();
    private final Set<ContentPath> hidden = new TreeSet<>();
    private final Set<ContentPath> owned;
    private final Set<String> taken;

    /** What lies directly in a folder. */
    record Contents(List<ContentPath> folders, List<ContentPath> documents) {
        Contents() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private Shelves(Revision revision, Set<ContentPath> owned) {
        this.owned = owned;
        taken =
                revision.files().keySet().stream()
                        .filter(path -> path.startsWith(ROOT))
                        .map(path -> path.segments().get(1))
                        .collect(Collectors.toUnmodifiableSet());
        contents.put(ROOT, new Contents());
    }

    /**
     * @param owned the files that belong to works or to the site itself, which are in no folder
     */
    static Shelves of(Revision revision, Set<ContentPath> owned) {
        Shelves shelves = new Shelves(revision, owned);
        revision.files().keySet().forEach(shelves::add);
        return shelves;
    }

    /** What is in each folder, the root of all among them. */
    Map<ContentPath, Contents> contents() {
        return Collections.unmodifiableMap(contents);
    }

    /** Whether a file gives way to one of the same name in {@code documents/}. */
    boolean hides(ContentPath file) {
        return hidden.contains(top(file));
    }

    List<Problem> problems() {
        return hidden.stream().map(Shelves::clash).toList();
    }

    private void add(ContentPath path) {
        FileRole role = FileRole.of(path);
        boolean listed = role == FileRole.DOCUMENT || role == FileRole.ABOUT_FOLDER;
        if (!listed || owned.contains(path) || !isBrowsed(path)) {
            return;
        }
        if (givesWay(path)) {
            hidden.add(top(path));
        } else if (role == FileRole.DOCUMENT) {
            contents(folderOf(path)).documents().add(path);
        } else {
            contents(folderOf(path));
        }
    }

    private static boolean isBrowsed(ContentPath path) {
        return path.startsWith(ROOT) || !FileRole.isForWorks(path);
    }

    private boolean givesWay(ContentPath path) {
        return !path.startsWith(ROOT) && taken.contains(path.segments().getFirst());
    }

    private static ContentPath top(ContentPath path) {
        return new ContentPath(path.segments().getFirst());
    }

    private static ContentPath folderOf(ContentPath path) {
        return path.parent().orElse(ROOT);
    }

    /** Makes the folder, and those it lies in, at the first file found below it. */
    private Contents contents(ContentPath folder) {
        Contents present = contents.get(folder);
        if (present != null) {
            return present;
        }
        Contents fresh = new Contents();
        contents.put(folder, fresh);
        contents(folderOf(folder)).folders().add(folder);
        return fresh;
    }

    private static Problem clash(ContentPath path) {
        return Problem.error(path, 0, 0, Explanation.of("folder.hidden", ROOT + "/" + path))
                .as(Problem.Kind.FILE);
    }
}
