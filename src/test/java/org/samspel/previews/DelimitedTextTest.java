package org.samspel.previews;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedTextTest {

    private static Preview.Table table(String text) {
        return assertInstanceOf(Preview.Table.class, DelimitedText.read(text).table(true));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            value = {
                "§a,b\n1,2§, §,§",
                "§a;b\n1,5;2,5§, ;",
                "§a\tb§, §\t§",
                "§navn;pris, kroner§, ;",
                "§\"a,b,c\";d§, ;",
                "§alene§, §,§",
            })
    void theDelimiterIsTheOneOfTheFirstLine(String text, char delimiter) {
        assertEquals(
                delimiter, DelimitedText.delimiter(text.replace("\\n", "\n").replace("\\t", "\t")));
    }

    @Test
    void quotedCellsHoldDelimitersLineEndsAndQuotationMarks() {
        Preview.Table table = table("a,b\n\"1,\n2\",\"sier \"\"ja\"\"\"\n");
        assertEquals(List.of("a", "b"), table.header());
        assertEquals(List.of(List.of("1,\n2", "sier \"ja\"")), table.rows());
        assertFalse(table.shortened());
    }

    @Test
    void aQuotationMarkInsideACellIsAnInch() {
        assertEquals(List.of(List.of("19\" skjerm", "x")), table("a;b\n19\" skjerm;x").rows());
    }

    @Test
    void aQuotationThatNeverEndsGoesToTheEnd() {
        assertEquals(List.of(List.of("1\n2;3", "")), table("a;b\n\"1\n2;3").rows());
    }

    @Test
    void everyRowHasAsManyCellsAsTheWidest() {
        Preview.Table table = table("a;b\n1\n1;2;3");
        assertEquals(List.of("a", "b", ""), table.header());
        assertEquals(List.of(List.of("1", "", ""), List.of("1", "2", "3")), table.rows());
    }

    @Test
    void theLineThatTellsSpreadsheetsOfTheDelimiterIsNoRow() {
        assertEquals(List.of("a", "b"), table("sep=;\na;b\n1;2").header());
    }

    @Test
    void aMillionColumnsOrRowsAreShortened() {
        Preview.Table wide =
                Assertions.assertTimeout(
                        Duration.ofSeconds(5), () -> table("x;".repeat(1_000_000) + "\n1;2"));
        assertEquals(DelimitedText.MOST_COLUMNS, wide.header().size());
        assertTrue(wide.shortened());
        Preview.Table high = table("a;b\n" + "1;2\n".repeat(1_000_000));
        assertEquals(DelimitedText.MOST_ROWS, high.rows().size());
        assertTrue(high.shortened());
        assertFalse(table("a;b\n" + "1;2\n".repeat(DelimitedText.MOST_ROWS)).shortened());
    }

    @Test
    void nothingButSpaceIsNoTable() {
        assertInstanceOf(Preview.Nothing.class, DelimitedText.read(" \n,\n").table(true));
    }

    @Test
    void whatTurnsTextRoundIsMadeVisible() {
        assertEquals("a\uFFFDb\tc\nd\n\uFFFD", VisibleText.of("a\u202Eb\tc\r\nd\r\u001B"));
    }
}
