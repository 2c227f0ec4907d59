package org.samspel.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * Which work a file belongs to: a text by its name, anything else by the nearest folder above it
 * that has a text speaking for the whole folder. Also of works that can't be read.
 *
 * @param folders those that belong to a work as a whole
 */
public record Belongings(Revision revision, Map<ContentPath, WorkId> folders) {
    public Belongings {
        folders = Map.copyOf(folders);
    }

    public static Belongings of(Revision revision) {
        Map<ContentPath, WorkId> folders = new HashMap<>();
        for (ContentPath path : revision.files().keySet()) {
            Placement.of(path)
                    .filter(Placement::bundle)
                    .ifPresent(
                            text ->
                                    path.parent()
                                            .ifPresent(folder -> folders.put(folder, text.work())));
        }
        return new Belongings(revision, folders);
    }

    /** The work a path is a text of, whether or not there is such a file; empty for other files. */
    public static Optional<WorkId> text(ContentPath path) {
        return Placement.of(path).map(Placement::work);
    }

    /** Where a translation of a work lies, whatever its layout; empty while it has no text. */
    public static Optional<ContentPath> translation(Work work, Language language) {
        return work.translations().values().stream()
                .map(entry -> entry.source().path())
                .findFirst()
                .map(text -> Placement.translation(text, language));
    }

    /** All files of a work, and of no other. */
    public List<SourceFile> files(WorkId work) {
        return revision.files().values().stream()
                .filter(file -> owner(file.path()).filter(work::equals).isPresent())
                .toList();
    }

    /** Empty for what belongs to no work. */
    public Optional<WorkId> owner(ContentPath path) {
        Optional<WorkId> text = text(path);
        return text.isPresent() ? text : around(path);
    }

    /** The work whose folder a path lies in, at any depth. */
    private Optional<WorkId> around(ContentPath path) {
        Optional<ContentPath> folder = path.parent();
        while (folder.isPresent() && !folders.containsKey(folder.get())) {
            folder = folder.get().parent();
        }
        return folder.map(folders::get);
    }
}
