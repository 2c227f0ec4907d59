package org.samspel.analysis;

import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * Reads a text word by word, split as the index splits it (UAX #29). Latin letters and digits
 * between blanks and ordinary signs, which is nearly all there is in a text, are told apart here;
 * where anything else comes, the index's own tokenizer reads on to the next blank. When it read
 * everything, that took a fifth of the time of a search.
 */
public final class WordReader {
    /** The tokenizer cuts longer words. */
    private static final int LONGEST = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

    private static final char ASCII_END = 0x80;

    /** Letters that not every form of a word keeps in their place. */
    private static final String CHANGING = "aey";

    private static final char LATIN_END = '\u0250';
    private static final String SIGNS = "!\"$%&()+-/<=>?@[\\]^`{|}~«»–—…“”„§";

    /** Signs that may belong to a word when letters or digits are on both sides. */
    private static final String JOINING = ".':,;’‘·";

    /** Looked up for every character there is to read. */
    private static final Kind[] LATIN = new Kind[LATIN_END];

    static {
        for (char c = 0; c < LATIN_END; c++) {
            LATIN[c] = kindOf(c);
        }
    }

    private enum Kind {
        BLANK,
        SIGN,
        JOINING,
        WORD,
        OTHER
    }

    private final String text;
    private final Tokens tokens = new Tokens();
    private String token = ""; // when the tokenizer found it
    private int at;
    private int start;
    private int end;

    public WordReader(String text) {
        this.text = text;
    }

    /** Goes on to the next word; false when there is none. */
    public boolean next() {
        if (nextToken()) {
            return true;
        }
        while (at < text.length()) {
            Kind kind = kind(at);
            if (isApart(kind)) {
                at++;
            } else if ((kind == Kind.WORD && isPlainWord()) || nextTokens()) {
                return true;
            }
        }
        return false;
    }

    /** What the tokenizer makes of all up to the next blank, which may be nothing. */
    private boolean nextTokens() {
        int blank = text.indexOf(' ', at);
        int until = blank < 0 ? text.length() : blank;
        tokens.read(text.substring(at, until), at);
        at = until;
        return nextToken();
    }

    private boolean nextToken() {
        if (!tokens.next()) {
            return false;
        }
        token = tokens.word();
        start = tokens.start();
        end = tokens.end();
        return true;
    }

    /** Whether what begins here ends where everybody would say so; then that is the word. */
    private boolean isPlainWord() {
        int last = at + 1;
        while (kind(last) == Kind.WORD) {
            last++;
        }
        Kind next = kind(last);
        boolean joined = next == Kind.JOINING && !isApart(kind(last + 1));
        if (last - at > LONGEST || joined || !isApart(next)) {
            return false;
        }
        token = "";
        start = at;
        end = last;
        at = last;
        return true;
    }

    private static boolean isApart(Kind kind) {
        return kind != Kind.WORD && kind != Kind.OTHER;
    }

    /** What stands at a place; blank after the end. */
    private Kind kind(int place) {
        if (place >= text.length()) {
            return Kind.BLANK;
        }
        char c = text.charAt(place);
        return c < LATIN_END ? LATIN[c] : kindOf(c);
    }

    private static Kind kindOf(char c) {
        if (c == ' ') {
            return Kind.BLANK;
        }
        if ((c < LATIN_END && Character.isLetter(c)) || (c >= '0' && c <= '9')) {
            return Kind.WORD;
        }
        if (JOINING.indexOf(c) >= 0) {
            return Kind.JOINING;
        }
        return SIGNS.indexOf(c) >= 0 ? Kind.SIGN : Kind.OTHER;
    }

    /** Its first character, in lower case. */
    public char first() {
        return token.isEmpty() ? Character.toLowerCase(text.charAt(start)) : token.charAt(0);
    }

    /** The same, folded: {@code o} of {@code öl}. */
    public char firstFolded() {
        return Folding.first(first());
    }

    /**
     * Its second character, in lower case, when that is the second in every form of the word; else
     * 0: folding changes letters or takes them away, and makes two of {@code þ}; and the English
     * stem of {@code eyed} is {@code ei}.
     */
    public char second() {
        if (!token.isEmpty() || end - start == 1 || text.charAt(start) >= ASCII_END) {
            return 0;
        }
        char second = Character.toLowerCase(text.charAt(start + 1));
        return second < ASCII_END && CHANGING.indexOf(second) < 0 ? second : 0;
    }

    /** In lower case. */
    public String word() {
        if (!token.isEmpty()) {
            return token;
        }
        char[] word = new char[end - start];
        for (int i = 0; i < word.length; i++) {
            word[i] = Character.toLowerCase(text.charAt(start + i));
        }
        return new String(word);
    }

    /** Where in the text it begins. */
    public int start() {
        return start;
    }

    /** Where in the text it has ended. */
    public int end() {
        return end;
    }
}
