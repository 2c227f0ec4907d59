package org.samspel.previews;

import java.util.List;
import org.samspel.rendering.SafeHtml;

/** What of a file is shown. */
public sealed interface Preview {

    /** The browser shows the file itself: a picture, a sound, a film. */
    record File() implements Preview {}

    /** The text of each page, slide or sheet. */
    record Pages(List<String> texts, boolean shortened) implements Preview {
        public Pages {
            texts = List.copyOf(texts);
        }
    }

    record Text(String text, boolean shortened) implements Preview {}

    /**
     * @param header the first line
     * @param rows each with as many cells as the header
     */
    record Table(List<String> header, List<List<String>> rows, boolean shortened)
            implements Preview {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param pictures whether pictures are left out
     */
    record Html(SafeHtml body, boolean shortened, boolean pictures) implements Preview {}

    /** Damaged, protected, no file of the kind its name says, or not looked at yet. */
    record Nothing() implements Preview {}
}
