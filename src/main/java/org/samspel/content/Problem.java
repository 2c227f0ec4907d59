package org.samspel.content;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * An author's mistake: where it is, what is wrong, and what to do about it. A value that is
 * collected and shown, never thrown; the rest of the site stays up.
 *
 * @param path the file, relative to the content folder, as text because it may not be a valid path
 * @param line line in the file, from 1; 0 when the whole file is meant
 * @param column column in the line, from 1; 0 when the whole line is meant
 * @param severity whether readers miss something because of it
 * @param explanation what is wrong, and what to do
 * @param kind what it is about, to show such together
 */
public record Problem(
        String path, int line, int column, Severity severity, Explanation explanation, Kind kind)
        implements Comparable<Problem> {

    /** Whether a reader misses something. */
    public enum Severity {
        /** Something is not shown, or shown in its last good version. */
        ERROR,
        /** Everything is shown, but the author probably meant something else. */
        WARNING
    }

    /** What a problem is about. */
    public enum Kind {
        /** A link, or the address of an image, that leads nowhere. */
        LINK,
        /** An image without a text for those who cannot see it. */
        IMAGE,
        /** What is written about a text, a file or the site. */
        FIELD,
        /** A file or its name. */
        FILE,
        /** A file whose text can't be read. */
        UNREADABLE,
        /** The look of the pages, which whoever makes the theme mends. */
        THEME,
        OTHER
    }

    public Problem {
        requireNonNull(path);
        requireNonNull(severity);
        requireNonNull(explanation);
        requireNonNull(kind);
    }

    public Problem(String path, int line, int column, Severity severity, Explanation explanation) {
        this(path, line, column, severity, explanation, Kind.OTHER);
    }

    /** The same, of a kind. */
    public Problem as(Kind other) {
        return new Problem(path, line, column, severity, explanation, other);
    }

    public static Problem error(ContentPath path, int line, int column, Explanation explanation) {
        return new Problem(path.value(), line, column, Severity.ERROR, explanation);
    }

    public static Problem warning(ContentPath path, int line, int column, Explanation explanation) {
        return new Problem(path.value(), line, column, Severity.WARNING, explanation);
    }

    /** What is wrong, in English, as logs have it. */
    public String what() {
        return explanation.what(Locale.ENGLISH);
    }

    /** What to do, in English, as logs have it. */
    public String hint() {
        return explanation.hint(Locale.ENGLISH);
    }

    /** In one line, as a compiler would say it: {@code path:line:column: what hint}. */
    @Override
    public String toString() {
        String place = line == 0 ? "" : column == 0 ? ":" + line : ":" + line + ":" + column;
        return path + place + ": " + what() + " " + hint();
    }

    @Override
    public int compareTo(Problem other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : Integer.compare(line, other.line);
    }
}
