package org.samspel.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Writes comma-separated values (RFC 4180) that no spreadsheet takes for formulas. */
public final class Csv {
    /** What makes a spreadsheet calculate, or a cell begin anew (OWASP ASVS 5.0, 1.2.10). */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;
    private final char separator;

    public Csv(Writer out) {
        this(out, ',');
    }

    private Csv(Writer out, char separator) {
        this.out = out;
        this.separator = separator;
    }

    /**
     * For a double click in a Nordic Excel: it takes what does not begin with a byte order mark for
     * Windows-1252, and parts fields at the separator of the reader's country, which is a semicolon
     * in Swedish and Norwegian. Programs want neither.
     */
    public static Csv forExcel(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return new Csv(out, ';');
    }

    /** A whole table {@link #forExcel}, in memory: only for a few hundred lines. */
    public static String textForExcel(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        try {
            Csv csv = forExcel(text);
            for (List<String> line : lines) {
                csv.line(line.toArray());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A line of these fields, each as its text. */
    public void line(Object... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            out.write(i == 0 ? "" : String.valueOf(separator));
            out.write(field(fields[i].toString()));
        }
        out.write("\r\n");
    }

    private String field(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == separator || c == '"' || c < ' ');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
