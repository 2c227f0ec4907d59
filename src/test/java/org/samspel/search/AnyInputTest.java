package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.languages.Language;

/** A search never fails on what was typed. */
final class AnyInputTest {
    @TempDir private Path folder;
    private SearchIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = SearchIndex.open(folder);
        String words =
                IntStream.range(0, 600).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
        index.update(
                List.of(
                        Items.article(Language.SV, "sv", "Att vara och " + words),
                        Items.article(Language.NB, "nb", "Å være og " + words),
                        Items.article(Language.EN, "en", "To be or not to be. " + words),
                        Items.document("smile.pdf", List.of("Et smil 😀 " + words))));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void naughtyStringsAreJustText() throws IOException {
        for (String naughty : Files.readAllLines(Corpora.file("attack/blns.txt"))) {
            assertTrue(search(naughty).total() >= 0, naughty);
        }
    }

    @Test
    void veryLongInputIsCutAndAnswered() {
        assertTrue(search("ord1 ".repeat(20_000)).total() > 0);
        assertTrue(search("x".repeat(100_000)).total() >= 0);
        assertTrue(search("\"-(*?~".repeat(20_000)).total() >= 0);
    }

    @Test
    void manyWordsInManyLanguagesAreNotTooMany() {
        String known =
                IntStream.range(0, 60).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
        assertEquals(4, search(known).total());
        String everything = "xq1a xq2b xq3c xq4d " + known + " \"ord7 ord8\" -zz ".repeat(9);
        assertTrue(search(everything).total() >= 0);
        assertTrue(search("\"ord7 ord8\" -zz xqa".repeat(15) + known).total() >= 0);
        String unknown =
                IntStream.range(0, 60).mapToObj(i -> "orx" + i).collect(Collectors.joining(" "));
        assertTrue(search(unknown).total() >= 0);
    }

    @Test
    void stopWordsAloneAreFound() {
        assertEquals(List.of("en"), keys("to be or not to be"));
        assertTrue(keys("og").contains("nb"));
    }

    @Test
    void anEmojiIsAWord() {
        assertEquals(List.of("smile.pdf"), keys("😀"));
    }

    @Test
    void nothingFindsNothing() {
        for (String nothing : List.of("", " ", "\"\"", "-ord1", "***")) {
            assertEquals(Results.NONE, search(nothing), nothing);
        }
    }

    @Test
    void pagesFarBeyondTheEndAreEmpty() {
        for (int page : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertEquals(4, hits(page, 10), "page " + page);
        }
        assertEquals(0, hits(2, 10));
        assertEquals(0, hits(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals(1, hits(1, -5));
    }

    private int hits(int page, int size) {
        return index.search(Items.query("ord1", Language.NB, page, size)).hits().size();
    }

    private List<String> keys(String text) {
        return search(text).hits().stream().map(Results.Hit::key).toList();
    }

    private Results search(String text) {
        return index.search(Items.query(text, Language.NB));
    }
}
