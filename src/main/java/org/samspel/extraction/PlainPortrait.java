package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A text has no properties; a Markdown text has a heading. */
final class PlainPortrait {
    private static final Pattern BLANK = Pattern.compile("\\n\\s*\\n|\\n(?=#)");

    private PlainPortrait() {}

    static void look(Path file, Portrait portrait) throws IOException {
        PageCollector collector = new PageCollector();
        PlainText.read(file, collector);
        List<String> pages = collector.text().pages();
        for (String block : BLANK.split(String.join("\n", pages), 500)) {
            boolean heading = block.startsWith("#");
            String text = heading ? block.replaceFirst("#+\\s*", "") : block;
            if (heading && !portrait.hasTitle()) {
                portrait.title(text.lines().findFirst().orElse(""));
            }
            portrait.paragraph(text, heading);
        }
    }
}
