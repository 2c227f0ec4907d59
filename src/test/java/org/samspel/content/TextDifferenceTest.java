package org.samspel.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Readers of history see which words have changed, not only that something has. */
class TextDifferenceTest {

    private static TextDifference.Piece piece(TextDifference.Kind kind, String text) {
        return new TextDifference.Piece(kind, text);
    }

    @Test
    void aChangedWordIsShownAlone() {
        assertEquals(
                List.of(
                        piece(TextDifference.Kind.SAME, "First\nWe learned "),
                        piece(TextDifference.Kind.REMOVED, "little"),
                        piece(TextDifference.Kind.ADDED, "much"),
                        piece(TextDifference.Kind.SAME, " here.\nLast\n")),
                TextDifference.of(
                                "First\nWe learned little here.\nLast\n",
                                "First\nWe learned much here.\nLast\n")
                        .pieces());
    }

    @Test
    void equalTextsHaveNone() {
        assertTrue(TextDifference.of("a\nb", "a\nb").isNone());
        assertTrue(TextDifference.of("", "").isNone());
    }

    @Test
    void thePiecesGiveBothTextsBackWhateverTheyAre() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            String before = text(random);
            String after = text(random);
            TextDifference difference = TextDifference.of(before, after);
            assertEquals(before, without(difference, TextDifference.Kind.ADDED));
            assertEquals(after, without(difference, TextDifference.Kind.REMOVED));
        }
    }

    private static String text(Random random) {
        List<String> parts = List.of("å", "b ", "\n", "\\", "\\n", "😀", "\r\n", ".", "word ");
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());
    }

    private static String without(TextDifference difference, TextDifference.Kind kind) {
        return difference.pieces().stream()
                .filter(piece -> piece.kind() != kind)
                .map(TextDifference.Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void twoLongTextsThatHaveNothingInCommonAreComparedInTime() {
        String before = "one two ".repeat(40_000);
        String after =
                IntStream.range(0, 30_000).mapToObj(i -> i + " x\n").collect(Collectors.joining());
        assertTimeout(Duration.ofSeconds(5), () -> TextDifference.of(before, after));
    }
}
