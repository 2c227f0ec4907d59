package org.samspel.publishing;

import java.util.List;
import java.util.Map;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * A work as somebody is writing it, whether or not readers see an older state of it.
 *
 * @param folder where it is to lie in the content
 * @param texts Markdown with front matter; says nothing about when readers see it
 * @param files beside the texts; they may lie anywhere on the disk
 * @param notes what is known of the files, by the path of the file that is to say it
 */
public record Manuscript(
        WorkId work,
        ContentPath folder,
        Map<Language, String> texts,
        List<SourceFile> files,
        Map<ContentPath, String> notes) {
    public Manuscript {
        texts = Map.copyOf(texts);
        files = List.copyOf(files);
        notes = Map.copyOf(notes);
    }
}
