package org.samspel.search;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.samspel.analysis.Form;

/**
 * A word that may be misspelt: which words of an index are a letter or two from it, one left out,
 * added, changed or two swapped. Costly to make, and then good for any number of fields.
 */
final class Misspelling {
    private final int length;
    private final CompiledAutomaton one;
    private final CompiledAutomaton all;

    /**
     * @param word in lower case, not empty
     * @param edits 1 or 2
     */
    Misspelling(String word, int edits) {
        // The first letter is seldom wrong; asking for it keeps the look-up short.
        int first = word.offsetByCodePoints(0, 1);
        String prefix = Form.WORD.mark() + word.substring(0, first);
        LevenshteinAutomata near = new LevenshteinAutomata(word.substring(first), true);
        length = word.codePointCount(0, word.length());
        one = compiled(near, 1, prefix);
        all = edits == 1 ? one : compiled(near, edits, prefix);
    }

    private static CompiledAutomaton compiled(LevenshteinAutomata near, int edits, String prefix) {
        return new CompiledAutomaton(near.toAutomaton(edits, prefix), true, false);
    }

    /** The words of a field that are near enough, in the order of the index. */
    TermsEnum among(Terms terms) throws IOException {
        return all.getTermsEnum(terms);
    }

    /** How alike one of them is: up to 1, and the less the shorter the words are. */
    float likeness(BytesRef term) {
        int shorter = Math.min(length, UnicodeUtil.codePointCount(term) - 1);
        int edits = one.runAutomaton.run(term.bytes, term.offset, term.length) ? 1 : 2;
        return 1 - (float) edits / (1 + shorter);
    }
}
