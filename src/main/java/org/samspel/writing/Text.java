package org.samspel.writing;

import java.util.List;
import org.samspel.content.Problem;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * A text as it lies in the content.
 *
 * @param source the whole file, front matter and body
 * @param tag of exactly this source
 * @param draft whether readers never see it, whatever its dates say
 * @param shown whether readers see it now
 * @param problems what is wrong with it, and keeps nobody from reading it
 */
public record Text(
        Name name,
        String source,
        String tag,
        boolean draft,
        boolean shown,
        List<Problem> problems) {
    public Text {
        problems = List.copyOf(problems);
    }

    /** A work in a language. */
    public record Name(WorkId work, Language language) {}
}
