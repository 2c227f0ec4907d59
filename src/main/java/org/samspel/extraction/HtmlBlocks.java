package org.samspel.extraction;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Headings, paragraphs, list items one after the other, and tables, put into the right elements.
 */
final class HtmlBlocks {
    static final int DEEPEST_LIST = 8;

    private static final int DEEPEST_HEADING = 6;

    private final HtmlWriter out;

    /** The open lists from the outermost, as their names and the depth they stand at. */
    private final Deque<List> lists = new ArrayDeque<>();

    /** Lists and depth around the cells that are open. */
    private final Deque<Integer> cells = new ArrayDeque<>();

    private record List(String name, int depth) {}

    HtmlBlocks(HtmlWriter out) {
        this.out = out;
    }

    /**
     * @param level 1 to 9; one below in the page, whose title has the first
     */
    void heading(int level, HtmlLine line) {
        endLists();
        if (!line.isEmpty()) {
            out.element("h" + Math.min(level + 1, DEEPEST_HEADING), line.html());
        }
    }

    void paragraph(HtmlLine line) {
        endLists();
        if (!line.isEmpty()) {
            out.element("p", line.html());
        }
    }

    /**
     * @param level from 0
     */
    void item(int level, boolean numbered, HtmlLine line) {
        if (line.isEmpty()) {
            return;
        }
        String name = numbered ? "ol" : "ul";
        while (lists.size() > level + 1) {
            endList();
        }
        if (lists.size() == level + 1 && !lists.getLast().name().equals(name)) {
            endList();
        }
        if (lists.size() <= level) {
            lists.addLast(new List(name, out.depth()));
            out.open(name);
        }
        out.closeTo(Math.min(out.depth(), lists.getLast().depth() + 1));
        out.open("li");
        out.add(line.html());
    }

    private void endList() {
        out.closeTo(lists.removeLast().depth());
    }

    /** Lists in a cell end with it; those around it stay. */
    void endLists() {
        while (!lists.isEmpty()
                && (cells.isEmpty() || lists.getLast().depth() >= cells.getLast())) {
            endList();
        }
    }

    void table() {
        endLists();
        cells.addLast(out.depth());
        out.open("table");
    }

    void row() {
        if (!cells.isEmpty()) {
            endLists();
            out.closeTo(cells.getLast() + 1);
            out.open("tr");
        }
    }

    /**
     * @param columns how many it spans
     */
    void cell(boolean header, String columns) {
        if (!cells.isEmpty()) {
            endLists();
            out.closeTo(cells.getLast() + 2);
            String span = columns.matches("[2-9]|[1-9][0-9]") ? " colspan=\"" + columns + "\"" : "";
            out.open(header ? "th scope=\"col\"" + span : "td" + span);
        }
    }

    void endTable() {
        if (!cells.isEmpty()) {
            endLists();
            out.closeTo(cells.removeLast());
        }
    }
}
