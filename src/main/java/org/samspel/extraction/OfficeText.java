package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Text of Word and PowerPoint files. Word has one page, because pages exist only when it is laid
 * out; PowerPoint has one for each slide. Deleted text, comments and speaker notes were not meant
 * for readers and are left out.
 */
final class OfficeText {

    private static final List<String> WORD_PARTS = List.of("footnotes.xml", "endnotes.xml");

    private final PageCollector collector;

    private OfficeText(PageCollector collector) {
        this.collector = collector;
    }

    static void readWord(Path path, PageCollector collector) throws IOException {
        try (OfficeOpenXml file = OfficeOpenXml.open(path)) {
            OfficeText text = new OfficeText(collector);
            text.paragraphs(file.main());
            for (String name : WORD_PARTS) {
                Optional<XmlPart> notes = file.beside(name);
                if (notes.isPresent()) {
                    text.paragraphs(notes.get());
                }
            }
            collector.endPage();
            text.language(file.beside("styles.xml"));
            file.describe(collector);
        }
    }

    static void readSlides(Path path, PageCollector collector) throws IOException {
        try (OfficeOpenXml file = OfficeOpenXml.open(path)) {
            OfficeText text = new OfficeText(collector);
            for (String slide : file.listed("sldId").keySet()) {
                text.paragraphs(file.required(slide));
                collector.endPage();
            }
            file.describe(collector);
        }
    }

    /** The first language in the styles is the one the document was written in. */
    private void language(Optional<XmlPart> styles) throws IOException {
        if (styles.isEmpty()) {
            return;
        }
        try (XmlPart xml = styles.get()) {
            while (xml.next()) {
                if (xml.beginning().equals("lang")) {
                    collector.language(xml.attribute("val"));
                    return;
                }
            }
        }
    }

    private void paragraphs(XmlPart part) throws IOException {
        try (part) {
            while (!collector.full() && part.next()) {
                switch (part.beginning()) {
                    case "t" -> collector.append(part.content());
                    case "tab" -> collector.append("\t");
                    case "br", "cr" -> collector.append("\n");
                    case "noBreakHyphen" -> collector.append("-");
                    case "Fallback", "tabs" -> part.skip(); // the same again; tab stops
                    default -> collector.append(part.end().equals("p") ? "\n" : "");
                }
            }
        }
    }
}
