package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Word and PowerPoint files offer to those who do not see them. */
final class OfficeCheck {

    /** How many styles may build on one another. */
    private static final int MOST_STYLES = 11;

    private final PictureCount pictures = new PictureCount();
    private int headings;
    private int tables;
    private int tablesWithHeadings;
    private boolean languageStated;

    private OfficeCheck() {}

    static void lookAtWord(Path path, ExtractedText text, AccessibilityCheck check)
            throws IOException {
        try (OfficeOpenXml file = OfficeOpenXml.open(path)) {
            OfficeCheck found = new OfficeCheck();
            found.word(file.main(), headingStyles(file.beside("styles.xml")));
            check.found(
                    Finding.Aspect.LANGUAGE, found.languageStated || text.language().isPresent());
            check.found(Finding.Aspect.TITLE, text.title().isPresent());
            check.headings(found.headings, text);
            found.pictures.report(check);
            check.found(Finding.Aspect.TABLES, found.tablesWithHeadings, found.tables);
        }
    }

    static void lookAtSlides(Path path, ExtractedText text, AccessibilityCheck check)
            throws IOException {
        try (OfficeOpenXml file = OfficeOpenXml.open(path)) {
            OfficeCheck found = new OfficeCheck();
            int slides = 0;
            for (String slide : file.listed("sldId").keySet()) {
                found.slide(file.required(slide));
                slides++;
            }
            check.found(
                    Finding.Aspect.LANGUAGE, found.languageStated || text.language().isPresent());
            check.found(Finding.Aspect.TITLE, text.title().isPresent());
            check.found(Finding.Aspect.HEADINGS, found.headings, slides);
            found.pictures.report(check);
        }
    }

    private void word(XmlPart part, Set<String> headingStyles) throws IOException {
        int rows = 0;
        boolean header = false;
        try (part) {
            while (part.next()) {
                switch (part.beginning()) {
                    case "Fallback" -> part.skip(); // the same again, for old programs
                    case "pStyle" ->
                            headings += headingStyles.contains(part.attribute("val")) ? 1 : 0;
                    case "outlineLvl" -> headings += isLevel(part.attribute("val")) ? 1 : 0;
                    case "lang" -> languageStated |= !part.attribute("val").isEmpty();
                    case "tbl" -> {
                        rows = 0;
                        header = false;
                    }
                    case "tr" -> rows++;
                    case "tblHeader" -> header = true;
                    default -> pictures.begins(part, "docPr");
                }
                if (part.end().equals("tbl") && rows > 1) { // one row is layout
                    tables++;
                    tablesWithHeadings += header ? 1 : 0;
                }
            }
        }
    }

    private void slide(XmlPart part) throws IOException {
        boolean titled = false;
        try (part) {
            while (part.next()) {
                switch (part.beginning()) {
                    case "Fallback", "bg" -> part.skip();
                    case "ph" -> titled |= part.attribute("type").matches("title|ctrTitle");
                    case "rPr" -> languageStated |= !part.attribute("lang").isEmpty();
                    default -> pictures.begins(part, "cNvPr");
                }
            }
        }
        headings += titled ? 1 : 0;
    }

    /** Levels 0 to 8 are headings, 9 is text (ECMA-376 §17.3.1.20). */
    private static boolean isLevel(String value) {
        return value.matches("[0-8]");
    }

    /** The styles that make a paragraph a heading, by themselves or by what they build on. */
    private static Set<String> headingStyles(Optional<XmlPart> styles) throws IOException {
        Set<String> headings = new HashSet<>();
        Map<String, String> based = new HashMap<>();
        if (styles.isPresent()) {
            read(styles.get(), headings, based);
        }
        for (int i = 0; i < MOST_STYLES; i++) {
            based.forEach(
                    (style, on) -> {
                        if (headings.contains(on)) {
                            headings.add(style);
                        }
                    });
        }
        return headings;
    }

    private static void read(XmlPart part, Set<String> headings, Map<String, String> based)
            throws IOException {
        String style = "";
        try (part) {
            while (part.next()) {
                switch (part.beginning()) {
                    case "style" -> style = part.attribute("styleId");
                    case "basedOn" -> based.put(style, part.attribute("val"));
                    case "name" -> {
                        // The file has the English name whatever language Word shows it in.
                        if (part.attribute("val").matches("(?i)heading \\d|title")) {
                            headings.add(style);
                        }
                    }
                    case "outlineLvl" -> {
                        if (isLevel(part.attribute("val"))) {
                            headings.add(style);
                        }
                    }
                    default -> {}
                }
            }
        }
    }
}
