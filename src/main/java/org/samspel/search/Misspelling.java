package org.samspel.search;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.samspel.analysis.Form;

/**
 * A word that may be misspelt: which words of an index are a letter or two from it, one left out,
 * added, changed or two swapped. Costly to make, and then good for any number of fields.
 */
final class Misspelling {
    private final int[] word;
    private final CompiledAutomaton near;

    /**
     * @param word in lower case, not empty
     * @param edits 1 or 2
     */
    Misspelling(String word, int edits) {
        // The first letter is seldom wrong; asking for it keeps the look-up short.
        int first = word.offsetByCodePoints(0, 1);
        String prefix = Form.WORD.mark() + word.substring(0, first);
        this.word = word.codePoints().toArray();
        this.near =
                new CompiledAutomaton(
                        new LevenshteinAutomata(word.substring(first), true)
                                .toAutomaton(edits, prefix),
                        true,
                        false);
    }

    /** The words of a field that are near enough, in the order of the index. */
    TermsEnum among(Terms terms) throws IOException {
        return near.getTermsEnum(terms);
    }

    /**
     * How alike one of them is: up to 1, and the less the shorter the words are.
     *
     * @param other one of those that are near enough
     */
    float likeness(String other) {
        int[] letters = other.codePoints().toArray();
        int edits = isOneEdit(letters) ? 1 : 2;
        return 1 - (float) edits / (1 + Math.min(word.length, letters.length));
    }

    /** Whether, past what begins and ends alike, a letter is left, or two swapped. */
    private boolean isOneEdit(int[] other) {
        int shorter = Math.min(word.length, other.length);
        int start = 0;
        while (start < shorter && word[start] == other[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && word[word.length - 1 - end] == other[other.length - 1 - end]) {
            end++;
        }
        int left = word.length - start - end;
        int otherLeft = other.length - start - end;
        boolean swapped =
                left == 2
                        && otherLeft == 2
                        && word[start] == other[start + 1]
                        && word[start + 1] == other[start];
        return Math.max(left, otherLeft) <= 1 || swapped;
    }
}
