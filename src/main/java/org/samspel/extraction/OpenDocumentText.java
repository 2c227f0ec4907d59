package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Text of OpenDocument files (ISO/IEC 26300): one page for a text, a page for each slide of a
 * presentation and each table of a spreadsheet. Tracked deletions, comments and speaker notes are
 * left out.
 */
final class OpenDocumentText {

    private OpenDocumentText() {}

    static void readText(Path path, PageCollector collector) throws IOException {
        read(path, "text", collector);
    }

    static void readSlides(Path path, PageCollector collector) throws IOException {
        read(path, "page", collector);
    }

    static void readSheets(Path path, PageCollector collector) throws IOException {
        read(path, "table", collector);
    }

    /**
     * @param page local name of the element that is a page
     */
    private static void read(Path path, String page, PageCollector collector) throws IOException {
        try (OfficePackage file = OfficePackage.open(path)) {
            refuseEncrypted(file);
            try (XmlPart content = file.required("content.xml")) {
                read(content, page, collector);
            }
            Optional<XmlPart> meta = file.part("meta.xml");
            if (meta.isPresent()) {
                OfficeOpenXml.describe(meta.get(), collector);
            }
        }
    }

    static void refuseEncrypted(OfficePackage file) throws IOException {
        try (XmlPart manifest = file.required("META-INF/manifest.xml")) {
            while (manifest.next()) {
                if (manifest.beginning().equals("encryption-data")) {
                    throw new UnreadableFile(Failure.PASSWORD);
                }
            }
        }
    }

    private static void read(XmlPart xml, String page, PageCollector collector) throws IOException {
        while (!collector.full() && xml.next()) {
            switch (xml.beginning()) {
                case "tracked-changes", "annotation", "notes", "styles", "automatic-styles" ->
                        xml.skip();
                case "s" -> collector.append(" ");
                case "tab" -> collector.append("\t");
                case "line-break" -> collector.append("\n");
                default -> collector.append(xml.text());
            }
            switch (xml.end()) {
                case "p", "h", "table-row" -> collector.append("\n");
                case "table-cell" -> collector.append("\t");
                default -> {}
            }
            if (xml.end().equals(page)) {
                collector.endPage();
            }
        }
    }
}
