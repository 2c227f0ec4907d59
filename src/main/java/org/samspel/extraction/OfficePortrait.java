package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What an office document says about itself: its properties, headings and first paragraphs. */
final class OfficePortrait {
    private OfficePortrait() {}

    static void word(Path path, Portrait portrait) throws IOException {
        try (OfficeOpenXml file = OfficeOpenXml.open(path)) {
            properties(file, portrait);
            WordStyles styles = WordStyles.of(file);
            try (XmlPart main = file.main()) {
                paragraphs(main, styles, portrait);
            }
        }
    }

    private static void properties(OfficeOpenXml file, Portrait portrait) throws IOException {
        DublinCore.look(file.part("docProps/core.xml"), portrait);
        DublinCore.look(file.part("docProps/app.xml"), portrait);
    }

    private static void paragraphs(XmlPart main, WordStyles styles, Portrait portrait)
            throws IOException {
        StringBuilder text = new StringBuilder();
        String style = "";
        while (!portrait.full() && main.next()) {
            switch (main.beginning()) {
                case "p" -> {
                    text.setLength(0);
                    style = "";
                }
                case "pStyle" -> style = main.attribute("val");
                case "t" -> text.append(main.content());
                case "tab", "br", "cr" -> text.append(' ');
                case "Fallback", "tabs", "del" -> main.skip();
                default -> {
                    if (main.end().equals("p")) {
                        paragraph(text.toString(), styles.heading(style) > 0, portrait);
                    }
                }
            }
        }
    }

    /** The first heading is the title of a document that does not state any. */
    private static void paragraph(String text, boolean heading, Portrait portrait) {
        if (heading && !portrait.hasTitle()) {
            portrait.title(text);
        }
        portrait.paragraph(text, heading);
    }

    static void slides(Path path, Portrait portrait) throws IOException {
        try (OfficeOpenXml file = OfficeOpenXml.open(path)) {
            properties(file, portrait);
            List<String> slides = List.copyOf(file.listed("sldId").keySet());
            portrait.pages(slides.size());
            for (String slide : slides) {
                try (XmlPart part = file.required(slide)) {
                    slide(part, portrait);
                }
            }
        }
    }

    private static void slide(XmlPart part, Portrait portrait) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!portrait.full() && part.next()) {
            if (part.beginning().equals("t")) {
                text.append(part.content());
            } else if (part.end().equals("p") && !text.isEmpty()) {
                paragraph(text.toString(), !portrait.hasTitle(), portrait);
                text.setLength(0);
            }
        }
    }

    static void sheets(Path path, Portrait portrait) throws IOException {
        try (OfficeOpenXml file = OfficeOpenXml.open(path)) {
            properties(file, portrait);
            portrait.pages(file.listed("sheet").size());
        }
    }

    static void openDocument(Path path, Portrait portrait) throws IOException {
        try (OfficePackage file = OfficePackage.open(path)) {
            OpenDocumentText.refuseEncrypted(file);
            DublinCore.look(file.part("meta.xml"), portrait);
            try (XmlPart content = file.required("content.xml")) {
                openParagraphs(content, portrait);
            }
        }
    }

    private static void openParagraphs(XmlPart xml, Portrait portrait) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!portrait.full() && xml.next()) {
            switch (xml.beginning()) {
                case "tracked-changes", "annotation", "note", "notes", "automatic-styles" ->
                        xml.skip();
                case "h", "p" -> text.setLength(0);
                case "s", "tab", "line-break" -> text.append(' ');
                default -> text.append(xml.text());
            }
            switch (xml.end()) {
                case "h" -> paragraph(text.toString(), true, portrait);
                case "p" -> paragraph(text.toString(), false, portrait);
                default -> {}
            }
        }
    }
}
