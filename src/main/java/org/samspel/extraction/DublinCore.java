package org.samspel.extraction;

import java.io.IOException;
import java.util.Optional;

/**
 * The properties of a document in Dublin Core, which XMP, Office Open XML (ECMA-376 part 2 §11) and
 * OpenDocument (part 3 §4.3) share, with those each adds.
 */
final class DublinCore {
    private DublinCore() {}

    static void look(XmlPart xml, Portrait portrait) throws IOException {
        while (xml.next()) {
            switch (xml.beginning()) {
                case "title" -> portrait.title(xml.content());
                case "creator" -> portrait.authors(items(xml));
                case "subject", "keywords", "Keywords", "keyword" -> portrait.keywords(items(xml));
                case "description" -> portrait.summary(xml.content());
                case "language" -> portrait.language(xml.content().strip());
                case "modified", "date" -> portrait.date(xml.content());
                case "Pages" -> portrait.pages(xml.content());
                case "document-statistic" -> portrait.pages(xml.attribute("page-count"));
                default -> {}
            }
        }
    }

    static void look(Optional<XmlPart> part, Portrait portrait) throws IOException {
        if (part.isPresent()) {
            try (XmlPart xml = part.get()) {
                look(xml, portrait);
            }
        }
    }

    /** One value, or the members of a list with semicolons between them. */
    private static String items(XmlPart xml) throws IOException {
        StringBuilder items = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.next()) {
            items.append(xml.text().strip());
            depth += xml.beginning().isEmpty() ? 0 : 1;
            depth -= xml.end().isEmpty() ? 0 : 1;
            items.append(xml.end().equals("li") ? ";" : "");
        }
        return items.toString();
    }
}
