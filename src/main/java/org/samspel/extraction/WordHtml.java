package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * The text of a Word file with its headings, lists, tables, links, bold and italic (ECMA-376 part 1
 * §17). Pictures, notes, comments and deleted text are left out.
 */
final class WordHtml {
    private static final Set<String> OFF = Set.of("0", "false", "off");

    /** Paragraphs lie in each other where one holds a text box. */
    private static final int MOST_NESTED = 20;

    /** What is known of a paragraph before it ends. */
    private static final class Paragraph {
        private final HtmlLine line = new HtmlLine();
        private String style = "";
        private String list = "";
        private int level;
    }

    private final WordStyles styles;
    private final Map<String, String> targets;
    private final HtmlWriter out = new HtmlWriter();
    private final HtmlBlocks blocks = new HtmlBlocks(out);
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private boolean bold;
    private boolean italic;
    private boolean header;
    private String span = "";
    private boolean celled;
    private boolean pictures;
    private boolean cut;

    private WordHtml(WordStyles styles, Map<String, String> targets) {
        this.styles = styles;
        this.targets = targets;
    }

    static OfficeHtml read(Path path) throws IOException {
        try (OfficeOpenXml file = OfficeOpenXml.open(path);
                XmlPart main = file.main()) {
            WordHtml word = new WordHtml(WordStyles.of(file), file.links());
            while (!word.out.full() && main.next()) {
                word.begin(main);
                word.end(main.end());
            }
            boolean shortened = word.out.full() || word.cut;
            return new OfficeHtml(word.out.html(), shortened, word.pictures);
        }
    }

    private Paragraph paragraph() {
        return paragraphs.isEmpty() ? new Paragraph() : paragraphs.getLast();
    }

    private void begin(XmlPart xml) throws IOException {
        switch (xml.beginning()) {
            case "p" -> beginParagraph();
            case "pStyle" -> paragraph().style = xml.attribute("val");
            case "numId" -> paragraph().list = xml.attribute("val");
            case "ilvl" -> paragraph().level = level(xml.attribute("val"));
            case "r" -> {
                bold = false;
                italic = false;
            }
            case "b" -> bold = isOn(xml);
            case "i" -> italic = isOn(xml);
            case "hyperlink" -> paragraph().line.link(targets.getOrDefault(xml.relationship(), ""));
            case "Fallback", "tabs", "footnotePr", "pPrChange", "rPrChange", "del", "moveFrom" ->
                    xml.skip();
            case "blip", "imagedata" -> pictures = true;
            default -> beginText(xml);
        }
    }

    private void beginText(XmlPart xml) throws IOException {
        switch (xml.beginning()) {
            case "t" -> paragraph().line.text(xml.content(), bold, italic);
            case "tab" -> paragraph().line.text(" ", false, false);
            case "noBreakHyphen" -> paragraph().line.text("-", bold, italic);
            case "br", "cr" -> paragraph().line.lineBreak();
            case "tbl" -> blocks.table();
            case "tr" -> {
                header = false;
                blocks.row();
            }
            case "tblHeader" -> header = isOn(xml);
            case "tc" -> {
                span = "";
                celled = true;
            }
            case "gridSpan" -> span = xml.attribute("val");
            default -> {}
        }
    }

    private void beginParagraph() {
        beginCell();
        if (paragraphs.size() < MOST_NESTED) {
            paragraphs.addLast(new Paragraph());
        }
    }

    /** A cell says how wide it is after it has begun and before its first paragraph. */
    private void beginCell() {
        if (celled) {
            blocks.cell(header, span);
            celled = false;
        }
    }

    private void end(String element) {
        switch (element) {
            case "hyperlink" -> paragraph().line.endLink();
            case "p" -> endParagraph();
            case "tbl" -> blocks.endTable();
            default -> {}
        }
    }

    private void endParagraph() {
        if (paragraphs.isEmpty()) {
            return;
        }
        Paragraph ended = paragraphs.removeLast();
        cut |= ended.line.isCut();
        int heading = styles.heading(ended.style);
        String list = ended.list.isEmpty() ? styles.list(ended.style) : ended.list;
        if (heading > 0) {
            blocks.heading(heading, ended.line);
        } else if (list.isEmpty() || list.equals("0")) {
            blocks.paragraph(ended.line);
        } else {
            blocks.item(ended.level, styles.isNumbered(list, ended.level), ended.line);
        }
    }

    private static boolean isOn(XmlPart xml) {
        return !OFF.contains(xml.attribute("val"));
    }

    private static int level(String value) {
        return value.matches("[0-9]")
                ? Math.min(Integer.parseInt(value), HtmlBlocks.DEEPEST_LIST)
                : 0;
    }
}
