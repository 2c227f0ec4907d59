package org.samspel.extraction;

import java.util.Locale;
import java.util.Set;

/** The content of one paragraph: text, bold, italic, line breaks and links. */
final class HtmlLine {
    private static final int MOST = 20_000;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final StringBuilder html = new StringBuilder();
    private boolean cut;
    private boolean linked;
    private boolean text;

    void text(String piece, boolean bold, boolean italic) {
        if (piece.isEmpty()) {
            return;
        }
        text |= !piece.isBlank();
        String inner = HtmlWriter.escaped(piece);
        inner = italic ? "<em>" + inner + "</em>" : inner;
        add(bold ? "<strong>" + inner + "</strong>" : inner);
    }

    void lineBreak() {
        add("<br>");
    }

    /** Begins a link; nothing for one that leads anywhere but to the web or to a mailbox. */
    void link(String address) {
        endLink();
        int colon = address.indexOf(':');
        boolean known =
                colon > 0 && SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
        if (known && html.length() < MOST) {
            html.append("<a href=\"").append(HtmlWriter.escaped(address)).append("\">");
            linked = true;
        }
    }

    void endLink() {
        if (linked) {
            html.append("</a>");
            linked = false;
        }
    }

    private void add(String wellFormed) {
        cut |= html.length() > MOST;
        if (!cut) {
            html.append(wellFormed);
        }
    }

    boolean isCut() {
        return cut;
    }

    boolean isEmpty() {
        return !text;
    }

    /** Neighbours that look alike are one. */
    String html() {
        endLink();
        return html.toString()
                .replace("</em></strong><strong><em>", "")
                .replace("</strong><strong>", "")
                .replace("</em><em>", "");
    }
}
