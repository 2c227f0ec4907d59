package org.samspel.previews;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows of a text whose cells are separated by one character, quoted where they hold it (RFC 4180).
 * A quotation mark inside a cell that has none at its start is an ordinary character, as offices
 * write inches; one that is never closed goes on to the end.
 */
final class DelimitedText {
    static final int MOST_ROWS = 500;
    static final int MOST_COLUMNS = 50;

    /**
     * In the order they win when both occur as often: Nordic offices write decimals with commas.
     */
    private static final char[] DELIMITERS = {'\t', ';', ','};

    private static final int MOST_CELL = 2_000;
    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean cut;

    private DelimitedText(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    static DelimitedText read(String text) {
        return read(text, delimiter(text));
    }

    /**
     * @param text with line feeds only
     */
    static DelimitedText read(String text, char delimiter) {
        DelimitedText read = new DelimitedText(text, delimiter);
        read.scan();
        return read;
    }

    /** The one that occurs most often in the first line, outside of quotes. */
    static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length];
        boolean inQuotes = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && !inQuotes) {
                break;
            }
            inQuotes ^= c == QUOTE;
            for (int d = 0; d < DELIMITERS.length && !inQuotes; d++) {
                counts[d] += c == DELIMITERS[d] ? 1 : 0;
            }
        }
        int best = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return counts[best] == 0 ? ',' : DELIMITERS[best];
    }

    /** Spreadsheet programs are told of the delimiter in a line of its own: {@code sep=;}. */
    private int start() {
        return text.startsWith("sep=" + delimiter + "\n") ? "sep=;\n".length() : 0;
    }

    private void scan() {
        for (int i = start(); i < text.length() && rows.size() <= MOST_ROWS + 1; i++) {
            char c = text.charAt(i);
            if (quoted && c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                append(QUOTE);
                i++;
            } else if (c == QUOTE && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (quoted) {
                append(c);
            } else if (c == delimiter) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else {
                append(c);
            }
        }
        endRow();
    }

    private void append(char c) {
        if (cell.length() < MOST_CELL) {
            cell.append(c);
        } else {
            cut = true;
        }
    }

    private void endCell() {
        if (row.size() < MOST_COLUMNS) {
            row.add(cell.toString().strip());
        } else {
            cut = true;
        }
        cell.setLength(0);
    }

    /** A line with nothing on it is no row. */
    private void endRow() {
        endCell();
        if (row.stream().anyMatch(each -> !each.isEmpty())) {
            rows.add(row);
        }
        row = new ArrayList<>();
    }

    /**
     * @param whole whether the text is all there is
     */
    Preview table(boolean whole) {
        if (rows.isEmpty()) {
            return new Preview.Nothing();
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> even = rows.stream().map(each -> filled(each, columns)).toList();
        int last = Math.min(even.size(), MOST_ROWS + 1);
        boolean shortened = cut || !whole || even.size() > last;
        return new Preview.Table(even.getFirst(), even.subList(1, last), shortened);
    }

    private static List<String> filled(List<String> row, int columns) {
        List<String> filled = new ArrayList<>(row);
        filled.addAll(Collections.nCopies(columns - row.size(), ""));
        return List.copyOf(filled);
    }
}
