package org.samspel.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.samspel.languages.Language;

/** Writes XML, element by element; what is empty is left out. */
public final class Xml {
    /** Room for what becomes longer. */
    private static final int ROOM = 32;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringBuilder out = new StringBuilder();

    /** A document with one element a publication; several are in one of our own around them. */
    static void document(
            List<Publication> publications, Function<List<Publication>, String> element, Writer out)
            throws IOException {
        boolean several = publications.size() != 1;
        out.write(HEAD);
        out.write(several ? "<records>\n" : "");
        for (Publication each : publications) {
            out.write(element.apply(List.of(each)));
        }
        out.write(several ? "</records>\n" : "");
    }

    /** The line every document begins with. */
    public Xml head() {
        out.append(HEAD);
        return this;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values by turns; one with an empty value is left out
     */
    public Xml open(String name, String... attributes) {
        start(name, attributes);
        out.append(">\n");
        return this;
    }

    public Xml close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element with a text; with none it is left out. */
    public Xml text(String name, String text, String... attributes) {
        return text.isEmpty() ? this : always(name, text, attributes);
    }

    /** The same, also without a text. */
    public Xml always(String name, String text, String... attributes) {
        start(name, attributes);
        out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    /** An element with nothing in it. */
    public Xml empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element around others; with none in it, it is left out. */
    public Xml group(String name, Consumer<Xml> content) {
        Xml inner = new Xml();
        content.accept(inner);
        if (!inner.isEmpty()) {
            open(name).raw(inner.toString()).close(name);
        }
        return this;
    }

    /** Whether nothing has been written. */
    public boolean isEmpty() {
        return out.isEmpty();
    }

    /** What has been written as XML already. */
    public Xml raw(String xml) {
        out.append(xml);
        return this;
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(escaped(attributes[i + 1])).append('"');
            }
        }
    }

    /** Character by character: all records are written anew for harvesters after each edit. */
    private static String escaped(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + ROOM).append(text, 0, plain);
        text.substring(plain).codePoints().forEach(character -> escape(character, escaped));
        return escaped.toString();
    }

    private static boolean isPlain(char character) {
        return switch (character) {
            case '&', '<', '>', '"' -> false;
            default -> character >= ' ' && character < Character.MIN_SURROGATE;
        };
    }

    private static void escape(int character, StringBuilder out) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> {
                if (isAllowed(character)) {
                    out.appendCodePoint(character);
                }
            }
        }
    }

    /** Others no XML document may have, not even as a number (XML 1.0, production 2). */
    private static boolean isAllowed(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> true;
            case 0xFFFE, 0xFFFF -> false;
            default ->
                    character >= ' '
                            && (character < Character.MIN_SURROGATE
                                    || character > Character.MAX_SURROGATE);
        };
    }

    /** Code of a language; empty when nobody knows. */
    static String code(Optional<Language> language) {
        return language.map(Language::code).orElse("");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
