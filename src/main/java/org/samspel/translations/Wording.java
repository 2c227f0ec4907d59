package org.samspel.translations;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samspel.content.TextDifference;
import org.samspel.entries.Entry;
import org.samspel.entries.FrontMatter;
import org.samspel.metadata.SourceText;

/**
 * What a text says to readers, apart from how its file is laid out: line ends, white space, where
 * lines are broken, and how letters are put together make no difference. Dates, tags and whether it
 * is a draft are no part of it.
 */
final class Wording {

    private static final Pattern WHITE_SPACE =
            Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** In a line, and at its ends. */
    private static final Pattern BLANKS =
            Pattern.compile("[^\\S\\n]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ENDS = Pattern.compile(" ?\\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    /** Within a paragraph: the next line goes on with a word. */
    private static final Pattern WRAP = Pattern.compile("(?<=[^\\n])\\n(?=\\p{L})");

    private final Map<Part, String> parts = new EnumMap<>(Part.class);

    private Wording() {}

    /**
     * @param bytes the file the entry was read from
     */
    static Wording of(Entry entry, byte[] bytes) {
        SourceText text = SourceText.of(entry.source().path(), bytes);
        Wording wording = new Wording();
        wording.say(Part.TITLE, entry.title());
        wording.say(Part.DESCRIPTION, entry.description());
        wording.say(Part.IMAGE_ALT, entry.imageAlt());
        wording.say(Part.BODY, FrontMatter.of(entry.source().path(), text.text()).body());
        return wording;
    }

    private void say(Part part, String text) {
        parts.put(part, Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private String plain(Part part) {
        return WHITE_SPACE.matcher(said(part)).replaceAll(" ").strip();
    }

    private String said(Part part) {
        return parts.getOrDefault(part, "");
    }

    /** A line for each paragraph and each item, as far as that can be seen at a glance. */
    private String flowing(Part part) {
        String tidy = ENDS.matcher(BLANKS.matcher(said(part)).replaceAll(" ")).replaceAll("\n");
        String few = EMPTY_LINES.matcher(tidy.strip()).replaceAll("\n\n");
        return WRAP.matcher(few).replaceAll(" ") + "\n";
    }

    boolean isSameAs(Wording other) {
        return Stream.of(Part.values()).allMatch(part -> plain(part).equals(other.plain(part)));
    }

    /** What became of it, for the parts that are not the same; the others are left out. */
    SortedMap<Part, TextDifference> changesTo(Wording later) {
        SortedMap<Part, TextDifference> changes = new TreeMap<>();
        for (Part part : Part.values()) {
            if (!plain(part).equals(later.plain(part))) {
                changes.put(part, TextDifference.of(flowing(part), later.flowing(part)));
            }
        }
        return changes;
    }
}
