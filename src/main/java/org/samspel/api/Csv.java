package org.samspel.api;

import java.io.IOException;
import java.io.Writer;

/** Writes comma-separated values (RFC 4180) that no spreadsheet takes for formulas. */
final class Csv {
    /** What makes a spreadsheet calculate, or a cell begin anew (OWASP ASVS 5.0, 1.2.10). */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    void line(Object... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(field(fields[i].toString()));
        }
        out.write("\r\n");
    }

    private static String field(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
