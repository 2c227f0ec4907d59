package org.samspel.analysis;

/**
 * How a word stands in the index. All forms of a word stand at the same place of the text, told
 * apart by a first character that no word begins with: one field, one reading of the text, and a
 * phrase or a mark finds any of them.
 *
 * <p>The word as written, at a low weight, puts the very word first among its inflections.
 */
public enum Form {
    /** What inflections share; stop words have none. */
    STEM("", 1f),
    /** As written, in lower case. */
    WORD("=", 0.3f),
    /** Without rings, dots and strokes, so that {@code halsa} finds {@code hälsa}. */
    FOLDED("~", 0.15f),
    /**
     * A long stem spelt backwards: compounds are looked up by it from their last part. Not looked
     * for in texts.
     */
    BACKWARDS("<", 0f);

    private final String mark;
    private final float weight;

    Form(String mark, float weight) {
        this.mark = mark;
        this.weight = weight;
    }

    public String mark() {
        return mark;
    }

    public float weight() {
        return weight;
    }

    /** The term that stands for a stem, or for how one ends, spelt backwards. */
    public static String backwards(String stem) {
        return BACKWARDS.mark + new StringBuilder(stem).reverse();
    }

    /** The stem again. */
    public static String forwards(String backwards) {
        return new StringBuilder(backwards.substring(BACKWARDS.mark.length())).reverse().toString();
    }

    /** A term without the mark of its form. */
    public static String word(String term) {
        return term.substring(of(term).mark.length());
    }

    static Form of(CharSequence term) {
        return switch (term.charAt(0)) {
            case '=' -> WORD;
            case '~' -> FOLDED;
            case '<' -> BACKWARDS;
            default -> STEM;
        };
    }
}
