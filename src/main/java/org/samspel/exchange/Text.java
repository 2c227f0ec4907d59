package org.samspel.exchange;

/** Texts of authors, made fit for formats in which a line end begins something new. */
final class Text {
    private Text() {}

    /** On one line, without spaces around it. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != ' ' && !isBreak(character)) {
                line.append(character);
            } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** Line ends of every kind, controls, and what turns the direction of what follows. */
    private static boolean isBreak(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isTurn(character);
        };
    }

    private static boolean isTurn(char character) {
        return character == '\u200E'
                || character == '\u200F'
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069');
    }
}
