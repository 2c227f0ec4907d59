package org.samspel.desk;

import org.samspel.content.ContentPath;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.metadata.Metadata;

/** What stands above the text somebody is writing. */
final class FrontMatter {
    private static final ContentPath SOMEWHERE = new ContentPath("index.md");

    private FrontMatter() {}

    static Metadata of(String contents) {
        return Metadata.read(SOMEWHERE, FrontMatterWriter.matter(contents), 1);
    }

    static String title(Text text) {
        return of(text.contents()).text("title").orElse("");
    }
}
