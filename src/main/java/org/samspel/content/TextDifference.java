package org.samspel.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * How one text became another: by lines, and within lines that were rewritten by words. The pieces
 * of both, in order, give both texts back.
 */
public record TextDifference(List<Piece> pieces) {

    /** A stretch of text that both have, or only one of them. */
    public record Piece(Kind kind, String text) {}

    /** Whose a piece is. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Longer stretches are shown as a whole: comparing their words helps no one. */
    private static final int MOST_WORDS_COMPARED = 20_000;

    private static final Pattern LINES = Pattern.compile("(?<=\n)");
    private static final Pattern WORDS =
            Pattern.compile("(?<=[^\\p{L}\\p{N}])|(?=[^\\p{L}\\p{N}])");

    public TextDifference {
        pieces = List.copyOf(pieces);
    }

    /** Compares two texts; lines end with a line feed. */
    public static TextDifference of(String before, String after) {
        Comparison lines = new Comparison(split(LINES, before), split(LINES, after));
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : lines.pieces(TextDifference::ofWords)) {
            add(pieces, piece);
        }
        return new TextDifference(pieces);
    }

    /** Whether there is none. */
    public boolean isNone() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
    }

    private static List<Piece> ofWords(String before, String after) {
        List<String> old = split(WORDS, before);
        List<String> young = split(WORDS, after);
        boolean isLong = old.size() + young.size() > MOST_WORDS_COMPARED;
        return isLong
                ? replaced(before, after)
                : new Comparison(old, young).pieces(TextDifference::replaced);
    }

    private static List<Piece> replaced(String before, String after) {
        return List.of(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after));
    }

    private static List<String> split(Pattern at, String text) {
        return text.isEmpty() ? List.of() : List.of(at.split(text));
    }

    /** Neighbours of a kind are one piece; empty ones none. */
    private static void add(List<Piece> pieces, Piece piece) {
        if (piece.text().isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().kind() == piece.kind()) {
            Piece last = pieces.removeLast();
            pieces.add(new Piece(piece.kind(), last.text() + piece.text()));
        } else {
            pieces.add(piece);
        }
    }

    /** What to make of a stretch that both have, but differently. */
    private interface Rewritten {
        List<Piece> pieces(String before, String after);
    }

    /** Two rows of parts; JGit compares lines, so each part is made one. */
    private record Comparison(List<String> before, List<String> after) {

        List<Piece> pieces(Rewritten rewritten) {
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            for (Edit edit :
                    new HistogramDiff()
                            .diff(RawTextComparator.DEFAULT, lines(before), lines(after))) {
                pieces.add(new Piece(Kind.SAME, text(before, at, edit.getBeginA())));
                pieces.addAll(
                        rewritten.pieces(
                                text(before, edit.getBeginA(), edit.getEndA()),
                                text(after, edit.getBeginB(), edit.getEndB())));
                at = edit.getEndA();
            }
            pieces.add(new Piece(Kind.SAME, text(before, at, before.size())));
            return pieces;
        }

        private static RawText lines(List<String> parts) {
            return new RawText(
                    parts.stream()
                            .map(part -> part.replace("\\", "\\\\").replace("\n", "\\n"))
                            .map(part -> part + "\n")
                            .collect(Collectors.joining())
                            .getBytes(UTF_8));
        }

        private static String text(List<String> parts, int from, int to) {
            return String.join("", parts.subList(from, to));
        }
    }
}
