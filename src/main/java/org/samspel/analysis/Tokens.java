package org.samspel.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of pieces of a text, as the index's own tokenizer tells them apart. */
final class Tokens {
    private final Tokenizer split = new StandardTokenizer();
    private final TokenStream words = new LowerCaseFilter(split);
    private final CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
    private int base;
    private boolean reading;

    /**
     * Goes on with this; what is left of the piece before is forgotten.
     *
     * @param from where in the text the piece begins
     */
    void read(String piece, int from) {
        base = from;
        try {
            words.close();
            split.setReader(new StringReader(piece));
            words.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reads from memory
        }
        reading = true;
    }

    /** Goes on to the next word; false when there is none. */
    boolean next() {
        try {
            reading = reading && words.incrementToken();
            return reading;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reads from memory
        }
    }

    /** In lower case. */
    String word() {
        return term.toString();
    }

    /** Where in the text it begins. */
    int start() {
        return base + place.startOffset();
    }

    /** Where in the text it has ended. */
    int end() {
        return base + place.endOffset();
    }
}
