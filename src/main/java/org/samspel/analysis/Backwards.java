package org.samspel.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives a stem that is long enough for a compound once more, spelt backwards, at the same place:
 * {@code brukermedvirkning} then is among the words that end in {@code medvirkning}.
 */
final class Backwards extends TokenFilter {
    /** Letters of the shortest compound worth finding by its last part. */
    static final int SHORTEST = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private boolean pending;

    Backwards(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pending) {
            pending = false;
            String backwards = Form.backwards(term.toString());
            term.setEmpty().append(backwards);
            step.setPositionIncrement(0);
            return true;
        }
        boolean more = input.incrementToken();
        pending = more && term.length() >= SHORTEST && Form.of(term) == Form.STEM;
        return more;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = false;
    }
}
