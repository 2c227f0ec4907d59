package org.samspel.entries;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.metadata.FieldValue;
import org.samspel.metadata.YamlWriter;

/**
 * A Markdown file as it lies on the disk, to be changed in one of its parts while the other stays
 * as it is to the last byte.
 */
public final class FrontMatterWriter {

    /** As {@link FrontMatter} reads it, below empty lines only, with whatever line ends. */
    private static final Pattern PARTS =
            Pattern.compile(
                    "(\uFEFF?(?:[^\\S\\r\\n]*+(?:\\r\\n|\\n|\\r))*+" // empty lines
                            + "---[ \\t]*(?:\\r\\n|\\n|\\r))" // opening
                            + "((?:(?!(?:---|\\.\\.\\.)[ \\t]*(?:\\r|\\n|\\z))[^\\r\\n]*+(?:\\r\\n|\\n|\\r))*+)"
                            + "((?:---|\\.\\.\\.)[ \\t]*(?:\\r\\n|\\n|\\r|\\z))" // closing
                            + "(.*)",
                    Pattern.DOTALL);

    private FrontMatterWriter() {}

    /**
     * Sets fields in the front matter, and removes those that are set to nothing.
     *
     * @param file all of the text, line ends as they are
     * @return the new text; empty when its front matter can't be read, is not YAML, or is not there
     */
    public static Optional<String> set(String file, Map<String, Optional<FieldValue>> fields) {
        Matcher parts = PARTS.matcher(file);
        return parts.matches()
                ? YamlWriter.set(parts.group(2), fields)
                        .map(yaml -> parts.group(1) + yaml + parts.group(3) + parts.group(4))
                : Optional.empty();
    }

    /**
     * The same text with the mark of a draft, or without it.
     *
     * @return empty when there is no front matter that could say so
     */
    public static Optional<String> draft(String file, boolean draft) {
        return set(
                file,
                Map.of("draft", draft ? Optional.of(new FieldValue.Flag(true)) : Optional.empty()));
    }

    /** The same front matter above another text. */
    public static Optional<String> withBody(String file, String body) {
        Matcher parts = PARTS.matcher(file);
        return parts.matches()
                ? Optional.of(file.substring(0, parts.start(4)) + body)
                : Optional.empty();
    }

    /** The front matter alone, without its dashes; empty when there is none that can be read. */
    public static String matter(String file) {
        Matcher parts = PARTS.matcher(file);
        return parts.matches() ? parts.group(2) : "";
    }

    /** The text below the front matter; all of it when there is none. */
    public static String body(String file) {
        Matcher parts = PARTS.matcher(file);
        return parts.matches() ? parts.group(4) : file;
    }

    /**
     * A new file.
     *
     * @param fields in the order in which they are to stand
     */
    public static String create(Map<String, Optional<FieldValue>> fields, String body) {
        String yaml = YamlWriter.set("", fields).orElseThrow();
        return "---\n" + yaml + "---\n" + body;
    }
}
