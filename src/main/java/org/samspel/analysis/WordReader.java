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

/** Reads a text word by word, split as the index splits it. */
public final class WordReader {
    private final TokenStream words;
    private final CharTermAttribute term;
    private final OffsetAttribute place;

    public WordReader(String text) {
        Tokenizer split = new StandardTokenizer();
        split.setReader(new StringReader(text));
        words = new LowerCaseFilter(split);
        term = words.addAttribute(CharTermAttribute.class);
        place = words.addAttribute(OffsetAttribute.class);
        try {
            words.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reads from memory
        }
    }

    /** Goes on to the next word; false when there is none. */
    public boolean next() {
        try {
            return words.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reads from memory
        }
    }

    /** Its first character, in lower case. */
    public char first() {
        return term.charAt(0);
    }

    /** The same, folded: {@code o} of {@code öl}. */
    public char firstFolded() {
        return Folding.first(first());
    }

    /** In lower case. */
    public String word() {
        return term.toString();
    }

    /** Where in the text it begins. */
    public int start() {
        return place.startOffset();
    }

    /** Where in the text it has ended. */
    public int end() {
        return place.endOffset();
    }
}
