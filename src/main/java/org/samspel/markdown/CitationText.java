package org.samspel.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citation as Pandoc writes it: {@code [@key]}, {@code [@key, s. 4]}, {@code [see @a; @b, p. 3]},
 * {@code [-@key]} without the author's name.
 *
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 */
public record CitationText(int start, int end, List<Part> parts) {
    /** A reference is short; the bound keeps the search linear in hostile texts. */
    private static final Pattern BRACKETS =
            Pattern.compile("\\[([^\\[\\]]{0,400}@[^\\[\\]]{1,400})]");

    private static final Pattern PART =
            Pattern.compile(
                    "(?<prefix>[^@]*?)\\s*(?<silent>-)?@(?<key>[\\p{L}\\p{N}_][\\p{L}\\p{N}_:.#$%&+?<>~/-]*)"
                            + "(?:\\s*,\\s*(?<rest>.*)|\\s+(?<tail>[^@]*))?",
                    Pattern.DOTALL);
    private static final Pattern LOCATOR =
            Pattern.compile(
                    "(?i)(?<label>pp?\\.|ss?\\.|sid\\.?|sidor?|side[rn]?|chap\\.|ch\\.|kap\\.)\\s*"
                            + "(?<number>[\\divxlc][\\w–—-]*(?:\\s*[,&]\\s*\\d[\\w–—-]*+)*+)"
                            + "(?<suffix>.*)",
                    Pattern.DOTALL);

    public CitationText {
        parts = List.copyOf(parts);
    }

    /**
     * One work within a citation.
     *
     * @param prefix words before it: {@code see}
     * @param locator the pages or chapter: {@code 4}
     * @param chapter whether the locator is a chapter
     * @param suffix words after it
     * @param withoutAuthor whether the sentence already names the author
     */
    public record Part(
            String key,
            String prefix,
            String locator,
            boolean chapter,
            String suffix,
            boolean withoutAuthor) {}

    /** The first citation in a text. */
    public static Optional<CitationText> firstIn(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            List<Part> parts = parts(brackets.group(1));
            if (!parts.isEmpty()) {
                return Optional.of(new CitationText(brackets.start(), brackets.end(), parts));
            }
        }
        return Optional.empty();
    }

    /** The parts between semicolons; none when one of them is something else. */
    private static List<Part> parts(String inner) {
        List<Part> parts = new ArrayList<>();
        for (String written : inner.split(";", -1)) {
            Matcher part = PART.matcher(written.strip());
            boolean isWord = part.matches() && !endsInLetter(part.group("prefix"), written);
            if (!isWord) {
                return List.of();
            }
            parts.add(part(part));
        }
        return parts;
    }

    /** {@code name@example.org} is an address and no citation. */
    private static boolean endsInLetter(String prefix, String written) {
        int at = written.indexOf('@');
        return !prefix.isEmpty() && at > 0 && Character.isLetterOrDigit(written.charAt(at - 1));
    }

    private static Part part(Matcher part) {
        String rest = text(part, "rest") + text(part, "tail");
        Matcher locator = LOCATOR.matcher(rest);
        String key = part.group("key").replaceFirst("[:.?]+$", "");
        boolean silent = part.group("silent") != null;
        if (!locator.matches()) {
            return new Part(key, part.group("prefix"), "", false, rest, silent);
        }
        String label = locator.group("label").toLowerCase(java.util.Locale.ROOT);
        return new Part(
                key,
                part.group("prefix"),
                locator.group("number"),
                label.startsWith("k") || label.startsWith("c"),
                locator.group("suffix"),
                silent);
    }

    private static String text(Matcher matcher, String group) {
        String text = matcher.group(group);
        return text == null ? "" : text.strip();
    }
}
