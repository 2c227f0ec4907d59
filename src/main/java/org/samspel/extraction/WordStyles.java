package org.samspel.extraction;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the styles and numberings of a Word file make of a paragraph. */
final class WordStyles {
    /** Every language's Word stores this name for the built-in styles. */
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

    private static final int TITLE = 1;

    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, String> abstracts = new HashMap<>();
    private final Set<String> bullets = new HashSet<>();

    private WordStyles() {}

    static WordStyles of(OfficeOpenXml file) throws IOException {
        WordStyles styles = new WordStyles();
        Optional<XmlPart> part = file.beside("styles.xml");
        if (part.isPresent()) {
            styles.readStyles(part.get());
        }
        Optional<XmlPart> numbering = file.beside("numbering.xml");
        if (numbering.isPresent()) {
            styles.readNumbering(numbering.get());
        }
        return styles;
    }

    private void readStyles(XmlPart part) throws IOException {
        try (part) {
            String style = "";
            while (part.next()) {
                switch (part.beginning()) {
                    case "style" -> style = part.attribute("styleId");
                    case "name" -> name(style, part.attribute("val").toLowerCase(Locale.ROOT));
                    case "numId" -> lists.put(style, part.attribute("val"));
                    default -> {}
                }
            }
        }
    }

    private void name(String style, String name) {
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            headings.put(style, Integer.parseInt(heading.group(1)));
        } else if (name.equals("title")) {
            headings.put(style, TITLE);
        }
    }

    private void readNumbering(XmlPart part) throws IOException {
        try (part) {
            String number = "";
            String level = "";
            while (part.next()) {
                switch (part.beginning()) {
                    case "abstractNum" -> number = part.attribute("abstractNumId");
                    case "lvl" -> level = part.attribute("ilvl");
                    case "numFmt" -> {
                        if (part.attribute("val").equals("bullet")) {
                            bullets.add(number + " " + level);
                        }
                    }
                    case "num" -> number = part.attribute("numId");
                    case "abstractNumId" -> abstracts.put(number, part.attribute("val"));
                    default -> {}
                }
            }
        }
    }

    /** 1 to 9; 0 for a paragraph that is no heading. */
    int heading(String style) {
        return headings.getOrDefault(style, 0);
    }

    /** The numbering that a style brings; empty when it brings none. */
    String list(String style) {
        return lists.getOrDefault(style, "");
    }

    boolean isNumbered(String list, int level) {
        return !bullets.contains(abstracts.getOrDefault(list, "") + " " + level);
    }
}
