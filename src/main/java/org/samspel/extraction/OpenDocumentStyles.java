package org.samspel.extraction;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Which of the styles a text brings with it are bold or italic, and which lists have numbers. */
final class OpenDocumentStyles {
    private static final int MOST = 10_000;

    private final Set<String> bold = new HashSet<>();
    private final Set<String> italic = new HashSet<>();
    private final Set<String> numbered = new HashSet<>();

    /** Reads to the end of the element that begins here. */
    void read(XmlPart xml) throws IOException {
        String style = "";
        while (xml.next() && !xml.end().equals("automatic-styles")) {
            switch (xml.beginning()) {
                case "style", "list-style" -> style = xml.attribute("name");
                case "text-properties" -> look(style, xml);
                case "list-level-style-number" -> {
                    if (xml.attribute("level").equals("1")) {
                        add(numbered, style);
                    }
                }
                default -> {}
            }
        }
    }

    private void look(String style, XmlPart xml) {
        if (xml.attribute("font-weight").equals("bold")) {
            add(bold, style);
        }
        if (xml.attribute("font-style").equals("italic")) {
            add(italic, style);
        }
    }

    private static void add(Set<String> names, String name) {
        if (names.size() < MOST) {
            names.add(name);
        }
    }

    boolean isBold(String style) {
        return bold.contains(style);
    }

    boolean isItalic(String style) {
        return italic.contains(style);
    }

    boolean isNumbered(String style) {
        return numbered.contains(style);
    }
}
