package org.samspel.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gathers the text of one document page by page and stops at 2 million characters or 5,000 pages:
 * enough for any real report, and it bounds memory, cache and index against hostile files.
 */
final class PageCollector {

    private static final int MAX_CHARS = 2_000_000;
    private static final int MAX_PAGES = 5_000;
    private static final int MAX_FACT = 1_000;

    /** Word processors write a soft hyphen where they broke a word at the end of a line. */
    private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00AD\\s*");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\n\t]]+");
    private static final Pattern TRAILING_SPACE = Pattern.compile("[ \t]+\n");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private Optional<String> title = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<Boolean> tagged = Optional.empty();
    private int room = MAX_CHARS;

    /** Whether more text would only be thrown away. */
    boolean full() {
        return room == 0 || pages.size() >= MAX_PAGES;
    }

    void append(CharSequence text) {
        int length = Math.min(text.length(), room);
        page.append(text, 0, length);
        room -= length;
    }

    /** Ends the page also when nothing is on it, so that page numbers stay right. */
    void endPage() {
        if (pages.size() < MAX_PAGES) {
            pages.add(clean(page.toString()));
        }
        page.setLength(0);
    }

    void title(String stated) {
        title = fact(stated);
    }

    void language(String stated) {
        language = fact(stated);
    }

    void tagged(boolean stated) {
        tagged = Optional.of(stated);
    }

    ExtractedText text() {
        return new ExtractedText(pages, title, language, tagged, Optional.empty());
    }

    private static Optional<String> fact(String stated) {
        String clean = clean(stated.substring(0, Math.min(stated.length(), MAX_FACT)));
        return Optional.of(clean.replace('\n', ' ')).filter(text -> !text.isBlank());
    }

    private static String clean(String raw) {
        String text = Normalizer.normalize(raw.replace("\r\n", "\n"), Normalizer.Form.NFC);
        text = SOFT_HYPHEN.matcher(text).replaceAll("");
        text = UNPRINTABLE.matcher(text).replaceAll(" ");
        text = TRAILING_SPACE.matcher(text).replaceAll("\n");
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }
}
