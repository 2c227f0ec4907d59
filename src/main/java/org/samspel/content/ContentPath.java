package org.samspel.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place below the content folder, which it can't leave: {@code reports/å/index.nb.md}.
 *
 * <p>Segments are separated by {@code /}, in Unicode NFC, none empty, none starting with a dot, at
 * most 255 bytes of UTF-8 each and 4,096 together. There are no backslashes, control characters,
 * bidirectional overrides, broken characters, or percent escapes (however often encoded) of a dot,
 * a separator or a control character.
 *
 * <p>Names that only Windows treats in a special way ({@code CON}, {@code a:b}) are allowed: a path
 * from outside is looked up among the files of a {@link Revision} and never handed to the disk, and
 * on Windows such files can't be among them. A leading drive letter ({@code C:}) and {@code git~1},
 * which stands for {@code .git} there, are refused everywhere.
 *
 * @param value the whole path
 */
public record ContentPath(String value) implements Comparable<ContentPath> {

    private static final int LONGEST_SEGMENT = 255;
    private static final int LONGEST_PATH = 4_096;

    /** What most paths look like; only here to be quick with them. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\w-][\\w.-]{0,254}+(?:/[\\w-][\\w.-]{0,254}+)*+");

    /**
     * Controls, halves of characters, line and paragraph separators, the backslash, bidirectional
     * overrides and isolates, and what a decoder leaves of a name that isn't UTF-8.
     */
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\\\"
                            + "\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FFFD}]");

    /** What the end of any chain of decoders must not see; C0 and C1 bytes are never UTF-8. */
    private static final Pattern DISGUISED =
            Pattern.compile("%(?:2[ef]|5c|[01]\\p{XDigit}|7f|c[01]%)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ASCII_ESCAPE = Pattern.compile("%([0-7]\\p{XDigit})");
    private static final Pattern DRIVE = Pattern.compile("\\p{Alpha}:.*", Pattern.DOTALL);

    /**
     * Normalises to NFC.
     *
     * @throws IllegalArgumentException when it is not a path below the content folder
     */
    public ContentPath {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        Optional<Explanation> objection = objection(value);
        if (objection.isPresent()) {
            throw new IllegalArgumentException(objection.get().what(Locale.ENGLISH));
        }
    }

    /** The path; empty when the text is not one. */
    public static Optional<ContentPath> of(String value) {
        return objection(Normalizer.normalize(value, Normalizer.Form.NFC)).isPresent()
                ? Optional.empty()
                : Optional.of(new ContentPath(value));
    }

    /** Why a text in NFC can't be a path, for authors; empty when it can. */
    static Optional<Explanation> objection(String value) {
        if (value.length() <= LONGEST_PATH && PLAIN.matcher(value).matches()) {
            return Optional.empty();
        }
        if (isTooLong(value, LONGEST_PATH)) {
            return Optional.of(Explanation.of("name.path-long"));
        }
        if (FORBIDDEN.matcher(value).find()) {
            return Optional.of(Explanation.of("name.character"));
        }
        if (DRIVE.matcher(value).matches() || isDisguised(value)) {
            return Optional.of(Explanation.of("name.disguised"));
        }
        return Arrays.stream(value.split("/", -1))
                .map(ContentPath::objectionToSegment)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Explanation> objectionToSegment(String segment) {
        if (segment.isEmpty()) {
            return Optional.of(Explanation.of("name.empty"));
        }
        if (segment.charAt(0) == '.' || segment.equalsIgnoreCase("git~1")) {
            return Optional.of(Explanation.of("name.hidden"));
        }
        if (isTooLong(segment, LONGEST_SEGMENT)) {
            return Optional.of(Explanation.of("name.long"));
        }
        return Optional.empty();
    }

    private static boolean isTooLong(String text, int bytes) {
        return text.getBytes(StandardCharsets.UTF_8).length > bytes;
    }

    /** Decodes until nothing is left to decode; every round makes the text shorter. */
    private static boolean isDisguised(String value) {
        String text = value;
        String outer = "";
        while (text.indexOf('%') >= 0 && !text.equals(outer)) {
            if (DISGUISED.matcher(text).find()) {
                return true;
            }
            outer = text;
            text = ASCII_ESCAPE.matcher(text).replaceAll(ContentPath::decoded);
        }
        return false;
    }

    private static String decoded(MatchResult escape) {
        char character = (char) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(character));
    }

    /** The last segment. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** What follows the last dot of the name, in lower case; empty text when there is none. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The names on the way, from the content folder down. */
    public List<String> segments() {
        return List.of(value.split("/", -1));
    }

    /** The folder this lies in; empty for something directly in the root. */
    public Optional<ContentPath> parent() {
        int slash = value.lastIndexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.of(new ContentPath(value.substring(0, slash)));
    }

    /**
     * A relative reference (may contain {@code ..}) seen from this folder; empty when it leaves the
     * root. The text is already decoded; one trailing slash is allowed.
     */
    public Optional<ContentPath> resolve(String reference) {
        return follow(new ArrayDeque<>(segments()), reference);
    }

    /** A relative reference as written in this file, that is, seen from the folder it lies in. */
    public Optional<ContentPath> resolveSibling(String reference) {
        Deque<String> folder = new ArrayDeque<>(segments());
        folder.removeLast();
        return follow(folder, reference);
    }

    /** The relative reference to another file as it is written in this one: {@code ../b/c.md}. */
    public String way(ContentPath to) {
        List<String> here = segments();
        List<String> there = to.segments();
        int same = 0;
        int most = Math.min(here.size(), there.size()) - 1;
        while (same < most && here.get(same).equals(there.get(same))) {
            same++;
        }
        return "../".repeat(here.size() - 1 - same)
                + String.join("/", there.subList(same, there.size()));
    }

    private static Optional<ContentPath> follow(Deque<String> folder, String reference) {
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        for (String step : withoutTrailingSlash(reference).split("/", -1)) {
            if (step.equals("..")) {
                if (folder.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.equals(".")) {
                folder.addLast(step);
            }
        }
        return of(String.join("/", folder));
    }

    private static String withoutTrailingSlash(String reference) {
        return reference.endsWith("/") ? reference.substring(0, reference.length() - 1) : reference;
    }

    /** Whether this lies in the folder, at any depth; a path does not start with itself. */
    public boolean startsWith(ContentPath folder) {
        return value.startsWith(folder.value + "/");
    }

    @Override
    public int compareTo(ContentPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
