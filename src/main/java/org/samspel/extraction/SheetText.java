package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text of Excel files: a page for each sheet, a line for each row, tabs between cells. */
final class SheetText {

    /** As many characters of shared strings are kept as of text. */
    private static final int MAX_SHARED = 2_000_000;

    private final PageCollector collector;
    private final List<String> shared;

    private SheetText(PageCollector collector, List<String> shared) {
        this.collector = collector;
        this.shared = shared;
    }

    static void read(Path path, PageCollector collector) throws IOException {
        try (OfficeOpenXml file = OfficeOpenXml.open(path)) {
            SheetText text = new SheetText(collector, shared(file.beside("sharedStrings.xml")));
            for (Map.Entry<String, String> sheet : file.listed("sheet").entrySet()) {
                collector.append(sheet.getValue() + "\n");
                text.rows(file.required(sheet.getKey()));
                collector.endPage();
            }
            file.describe(collector);
        }
    }

    private static List<String> shared(Optional<XmlPart> part) throws IOException {
        List<String> strings = new ArrayList<>();
        if (part.isEmpty()) {
            return strings;
        }
        try (XmlPart xml = part.get()) {
            int length = 0;
            while (length < MAX_SHARED && xml.next()) {
                if (xml.beginning().equals("si")) {
                    strings.add(runs(xml, "si"));
                    length += strings.getLast().length() + 1;
                }
            }
        }
        return strings;
    }

    private void rows(XmlPart part) throws IOException {
        try (part) {
            while (!collector.full() && part.next()) {
                if (part.beginning().equals("c")) {
                    String type = part.attribute("t");
                    collector.append(cell(type, runs(part, "c")));
                    collector.append("\t");
                } else if (part.end().equals("row")) {
                    collector.append("\n");
                }
            }
        }
    }

    private String cell(String type, String value) {
        if (!type.equals("s")) {
            return value;
        }
        int index = value.matches("\\d{1,9}") ? Integer.parseInt(value) : Integer.MAX_VALUE;
        return index < shared.size() ? shared.get(index) : "";
    }

    /** The values and texts up to the end of an element, without formulas and pronunciations. */
    private static String runs(XmlPart xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!xml.end().equals(element) && xml.next()) {
            switch (xml.beginning()) {
                case "t", "v" -> text.append(xml.content());
                case "f", "rPh" -> xml.skip();
                default -> {}
            }
        }
        return text.toString();
    }
}
