package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The text of an OpenDocument text with its headings, lists, tables, links, bold and italic
 * (ISO/IEC 26300-3). Pictures, notes, comments and deleted text are left out.
 */
final class OpenDocumentHtml {
    private static final int DEEPEST = 100;

    private final OpenDocumentStyles styles = new OpenDocumentStyles();
    private final HtmlWriter out = new HtmlWriter();
    private final HtmlBlocks blocks = new HtmlBlocks(out);
    private final Deque<String> spans = new ArrayDeque<>();
    private final Deque<String> lists = new ArrayDeque<>();
    private HtmlLine line = new HtmlLine();
    private int heading;
    private boolean inParagraph;
    private boolean header;
    private boolean pictures;
    private boolean cut;

    private OpenDocumentHtml() {}

    static OfficeHtml read(Path path) throws IOException {
        try (OfficePackage file = OfficePackage.open(path)) {
            OpenDocumentText.refuseEncrypted(file);
            OpenDocumentHtml text = new OpenDocumentHtml();
            try (XmlPart content = file.required("content.xml")) {
                text.read(content);
            }
            boolean shortened = text.out.full() || text.cut;
            return new OfficeHtml(text.out.html(), shortened, text.pictures);
        }
    }

    private void read(XmlPart xml) throws IOException {
        while (!out.full() && xml.next()) {
            if (xml.beginning().equals("automatic-styles")) {
                styles.read(xml);
            }
            begin(xml);
            if (inParagraph) {
                text(xml);
            }
            end(xml.end());
        }
    }

    private void begin(XmlPart xml) throws IOException {
        switch (xml.beginning()) {
            case "tracked-changes", "annotation", "note", "sequence-decls", "forms" -> xml.skip();
            case "image" -> pictures = true;
            case "h" -> beginParagraph(level(xml.attribute("outline-level")));
            case "p" -> beginParagraph(0);
            case "list" -> push(lists, xml.attribute("style-name"));
            case "table" -> blocks.table();
            case "table-header-rows" -> header = true;
            case "table-row" -> blocks.row();
            case "table-cell" -> blocks.cell(header, xml.attribute("number-columns-spanned"));
            default -> {}
        }
    }

    private void text(XmlPart xml) {
        boolean bold = spans.stream().anyMatch(styles::isBold);
        boolean italic = spans.stream().anyMatch(styles::isItalic);
        switch (xml.beginning()) {
            case "span" -> push(spans, xml.attribute("style-name"));
            case "a" -> line.link(xml.attribute("href"));
            case "s", "tab" -> line.text(" ", false, false);
            case "line-break" -> line.lineBreak();
            default -> line.text(xml.text(), bold, italic);
        }
        switch (xml.end()) {
            case "span" -> spans.pollLast();
            case "a" -> line.endLink();
            default -> {}
        }
    }

    private static void push(Deque<String> names, String name) {
        if (names.size() < DEEPEST) {
            names.addLast(name);
        }
    }

    private void beginParagraph(int level) {
        line = new HtmlLine();
        spans.clear();
        heading = level;
        inParagraph = true;
    }

    private void end(String element) {
        switch (element) {
            case "h", "p" -> endParagraph();
            case "list" -> endList();
            case "table-header-rows" -> header = false;
            case "table" -> blocks.endTable();
            default -> {}
        }
    }

    private void endList() {
        lists.pollLast();
        if (lists.isEmpty()) {
            blocks.endLists();
        }
    }

    private void endParagraph() {
        if (!inParagraph) {
            return; // it had another in it, which has ended both
        }
        inParagraph = false;
        cut |= line.isCut();
        if (heading > 0) {
            blocks.heading(heading, line);
        } else if (lists.isEmpty()) {
            blocks.paragraph(line);
        } else {
            int level = Math.min(lists.size() - 1, HtmlBlocks.DEEPEST_LIST);
            blocks.item(level, lists.stream().anyMatch(styles::isNumbered), line);
        }
    }

    private static int level(String value) {
        return value.matches("[1-9]") ? Integer.parseInt(value) : 1;
    }
}
