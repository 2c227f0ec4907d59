package org.samspel.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles in a table that is opened with a spreadsheet. */
class SentTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Møter på nett|Møter på nett",
                "One; two|\"One; two\"",
                "Say \"yes\"|\"Say \"\"yes\"\"\"",
                "=1+1|'=1+1",
                "+46|'+46",
                "@SUM|'@SUM",
                "＝1|'＝1"
            })
    void aTitleIsATextAndNeverAFormula(String title, String cell) {
        assertEquals(cell, SentTable.cell(title));
    }
}
