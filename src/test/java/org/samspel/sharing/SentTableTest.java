package org.samspel.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samspel.exchange.Csv;

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
        assertEquals("\uFEFF" + cell + "\r\n", Csv.textForExcel(List.of(List.of(title))));
    }
}
