package org.samspel.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Map;

/**
 * The {@code Content-Disposition} of a download (RFC 6266): under which name a file is saved, and
 * whether a browser may show it. Both parameters are always given: {@code filename} in ASCII for
 * old programs, with letters replaced as Scandinavian readers expect (RFC 6266 appendix D), then
 * {@code filename*} in UTF-8 (RFC 8187) for all others.
 *
 * @param inline whether the browser may show the file instead of saving it
 * @param name file name in NFC without path, control or bidirectional formatting characters
 */
public record ContentDisposition(boolean inline, String name) {

    private static final int MAX_NAME_BYTES = 255;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The characters RFC 8187 leaves as they are, beside letters and digits. */
    private static final String ATTR_CHARS = "!#$&+-.^_`|~";

    private static final Map<Integer, String> ASCII =
            Map.ofEntries(
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'Æ', "AE"),
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'Ø', "O"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'Œ', "OE"),
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'ð', "d"),
                    Map.entry((int) 'Ð', "D"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'Đ', "D"),
                    Map.entry((int) 'þ', "th"),
                    Map.entry((int) 'Þ', "Th"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'Ł', "L"),
                    Map.entry((int) 'ŋ', "n"),
                    Map.entry((int) 'Ŋ', "N"),
                    Map.entry((int) 'ŧ', "t"),
                    Map.entry((int) '…', "..."),
                    Map.entry((int) '"', "'"),
                    Map.entry((int) '%', "_"));

    public ContentDisposition {
        name = shortened(clean(name));
    }

    /** To be saved under this name. */
    public static ContentDisposition attachment(String name) {
        return new ContentDisposition(false, name);
    }

    /**
     * To be shown by the browser when its type can run nothing there, else to be saved: HTML, SVG
     * and XML from strangers never run under the portal's address.
     */
    public static ContentDisposition inlineIfHarmless(String name) {
        return new ContentDisposition(FileType.of(name).harmless(), name);
    }

    /** The value of the header field. */
    public String value() {
        String type = inline ? "inline" : "attachment";
        return type + "; filename=\"" + ascii() + "\"; filename*=UTF-8''" + percentEncoded();
    }

    private String ascii() {
        StringBuilder ascii = new StringBuilder(name.length());
        name.codePoints().forEach(c -> ascii.append(asciiOf(c)));
        return ascii.toString();
    }

    private static String asciiOf(int c) {
        String known = ASCII.get(c);
        if (known != null) {
            return known;
        }
        if (c < 0x80) {
            return Character.toString(c);
        }
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION, Character.MATH_SYMBOL -> "-";
            case Character.SPACE_SEPARATOR -> " ";
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> "'";
            default -> withoutMarks(c);
        };
    }

    private static String withoutMarks(int c) {
        String base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        return base.charAt(0) < 0x80 ? base.substring(0, 1) : "_";
    }

    private String percentEncoded() {
        StringBuilder encoded = new StringBuilder(name.length());
        for (byte b : name.getBytes(UTF_8)) {
            if (isAttrChar((char) (b & 0xff))) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isAttrChar(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || ATTR_CHARS.indexOf(c) >= 0);
    }

    private static String clean(String name) {
        int path = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        StringBuilder clean = new StringBuilder(name.length());
        Normalizer.normalize(name.substring(path + 1), Normalizer.Form.NFC)
                .codePoints()
                .filter(ContentDisposition::belongsInName)
                .forEach(clean::appendCodePoint);
        String kept = clean.toString().strip();
        return kept.chars().allMatch(c -> c == '.') ? "file" : kept;
    }

    private static boolean belongsInName(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> !isBidirectional(c);
            default -> true;
        };
    }

    /** With these, {@code gpj.exe} can be made to read {@code exe.jpg}. */
    private static boolean isBidirectional(int c) {
        return c == 0x061C
                || c == 0xFEFF
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static String shortened(String name) {
        if (name.getBytes(UTF_8).length <= MAX_NAME_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
        int room = MAX_NAME_BYTES - extension.getBytes(UTF_8).length;
        int end = name.length() - extension.length();
        while (name.substring(0, end).getBytes(UTF_8).length > room) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + extension;
    }
}
