package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report opens in a spreadsheet as what it is. */
class CsvTest {

    private static String line(Object... fields) throws IOException {
        StringWriter out = new StringWriter();
        new Csv(out).line(fields);
        return out.toString();
    }

    @Test
    void fieldsAreQuotedWhereTheyMustBe() throws IOException {
        assertEquals(
                "2026-01-01,\"a, b\",\"say \"\"hei\"\"\",å,7\r\n",
                line("2026-01-01", "a, b", "say \"hei\"", "å", 7));
        assertEquals("\"two\nlines\",\r\n", line("two\nlines", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1"})
    void whatWouldBeAFormulaIsText(String text) throws IOException {
        assertEquals("'" + text + "\r\n", line(text));
    }

    @Test
    void aTabOrAnEndOfLineInFrontHidesNoFormula() throws IOException {
        assertEquals("\"'\t=1\"\r\n", line("\t=1"));
        assertEquals("\"'\r=1\"\r\n", line("\r=1"));
        assertEquals("\"'=cmd|'/c calc'!A1,\"\r\n", line("=cmd|'/c calc'!A1,"));
    }

    @Test
    void aNordicExcelFindsItsLettersAndColumnsWithoutBeingTold() throws IOException {
        StringWriter out = new StringWriter();
        Csv csv = Csv.forExcel(out);
        csv.line("Møte, åpent", "a;b", "=1", 7);
        csv.line("x");
        assertEquals("\uFEFFMøte, åpent;\"a;b\";'=1;7\r\nx\r\n", out.toString());
    }
}
