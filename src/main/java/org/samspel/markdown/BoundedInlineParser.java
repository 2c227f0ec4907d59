package org.samspel.markdown;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * The inline parser within bounds. CommonMark's own is quadratic in the number of delimiters of one
 * paragraph: some ten thousand of {@code *a}, {@code _a*_} or {@code ![[]()} take seconds. A
 * paragraph with more delimiters than any author writes is refused.
 */
final class BoundedInlineParser implements InlineParser {
    /** Few enough for quadratic work to take no time a reader would notice. */
    private static final int MAX_DELIMITERS = 4_000;

    private final InlineParser parser;
    private final Deadline deadline;

    BoundedInlineParser(InlineParserContext context, Deadline deadline) {
        this.parser = new InlineParserImpl(context);
        this.deadline = deadline;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        deadline.check();
        if (delimiters(lines) > MAX_DELIMITERS) {
            throw new TooComplex();
        }
        parser.parse(lines, block);
    }

    private static int delimiters(SourceLines lines) {
        int count = 0;
        for (SourceLine line : lines.getLines()) {
            CharSequence content = line.getContent();
            for (int i = 0; i < content.length(); i++) {
                count += isDelimiter(content.charAt(i)) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isDelimiter(char c) {
        return c == '*' || c == '_' || c == '[' || c == '!' || c == '~' || c == '<' || c == '`';
    }
}
