package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What an OpenDocument text offers to those who do not see it (ISO/IEC 26300). */
final class OpenDocumentCheck {

    private int headings;
    private int pictures;
    private int described;
    private int tables;
    private int tablesWithHeadings;

    private OpenDocumentCheck() {}

    static void look(Path path, ExtractedText text, AccessibilityCheck check) throws IOException {
        OpenDocumentCheck found = new OpenDocumentCheck();
        try (OfficePackage file = OfficePackage.open(path)) {
            try (XmlPart content = file.required("content.xml")) {
                found.read(content);
            }
            boolean language =
                    text.language().isPresent() || statesLanguage(file.part("styles.xml"));
            check.found(Finding.Aspect.LANGUAGE, language);
        }
        check.found(Finding.Aspect.TITLE, text.title().isPresent());
        check.headings(found.headings, text);
        check.found(Finding.Aspect.IMAGES, found.described, found.pictures);
        check.found(Finding.Aspect.TABLES, found.tablesWithHeadings, found.tables);
    }

    /** The language of the default style is the one of the text. */
    private static boolean statesLanguage(Optional<XmlPart> styles) throws IOException {
        if (styles.isEmpty()) {
            return false;
        }
        try (XmlPart xml = styles.get()) {
            while (xml.next()) {
                if (xml.attribute("language").matches("[a-z]{2,3}")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void read(XmlPart xml) throws IOException {
        boolean picture = false;
        boolean text = false;
        while (xml.next()) {
            switch (xml.beginning()) {
                case "tracked-changes", "annotation" -> xml.skip();
                case "h" -> headings++;
                case "frame" -> {
                    picture = false;
                    text = false;
                }
                case "image" -> picture = true;
                case "title", "desc" -> text |= !xml.content().isBlank();
                case "table" -> tables++;
                case "table-header-rows" -> tablesWithHeadings++;
                default -> {}
            }
            if (xml.end().equals("frame") && picture) {
                pictures++;
                described += text ? 1 : 0;
                picture = false;
            }
        }
        tablesWithHeadings = Math.min(tables, tablesWithHeadings);
    }
}
