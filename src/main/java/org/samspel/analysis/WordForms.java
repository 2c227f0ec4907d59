package org.samspel.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives every word once for the stemmer and once more in each other {@link Form}, at the same
 * place. Only the first is open to the filters that follow: the others are keywords.
 */
final class WordForms extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final boolean folding;

    private char[] word = new char[64];
    private int length;
    private boolean wordPending;
    private boolean foldedPending;

    /**
     * @param folding whether words are folded too; never for English, where it only does harm
     */
    WordForms(TokenStream input, boolean folding) {
        super(input);
        this.folding = folding;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (wordPending) {
            wordPending = false;
            emit(Form.WORD, word, length);
            return true;
        }
        if (foldedPending) {
            foldedPending = false;
            char[] folded = Folding.fold(word, length);
            if (!Arrays.equals(folded, 0, folded.length, word, 0, length)) {
                emit(Form.FOLDED, folded, folded.length);
                return true;
            }
        }
        return nextWord();
    }

    private boolean nextWord() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        keyword.setKeyword(false);
        length = term.length();
        if (word.length < length) {
            word = new char[length];
        }
        System.arraycopy(term.buffer(), 0, word, 0, length);
        wordPending = true;
        foldedPending = folding;
        return true;
    }

    private void emit(Form form, char[] text, int size) {
        term.setEmpty().append(form.mark());
        int start = term.length();
        char[] buffer = term.resizeBuffer(start + size);
        System.arraycopy(text, 0, buffer, start, size);
        term.setLength(start + size);
        keyword.setKeyword(true);
        step.setPositionIncrement(0);
    }

    @Override
    public void reset() throws java.io.IOException {
        super.reset();
        wordPending = false;
        foldedPending = false;
    }
}
