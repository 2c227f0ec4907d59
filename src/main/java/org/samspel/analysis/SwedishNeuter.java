package org.samspel.analysis;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes the definite ending {@code -et} off Swedish neuter nouns ({@code arbetet}, {@code mötets}).
 * Snowball does so from 3.0; Lucene carries 2.2.
 */
final class SwedishNeuter extends TokenFilter {
    private static final int SHORTEST_STEM = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    SwedishNeuter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            shorten();
        }
        return true;
    }

    private void shorten() {
        int length = term.length();
        int end = endsWith("s", length) ? length - 1 : length;
        // -itet and -het are endings of their own (kvalitet, frihet)
        if (endsWith("et", end) && !endsWith("itet", end) && !endsWith("het", end)) {
            if (end - 2 >= SHORTEST_STEM) {
                term.setLength(end - 2);
            }
        }
    }

    private boolean endsWith(String suffix, int length) {
        int start = length - suffix.length();
        for (int i = 0; i < suffix.length(); i++) {
            if (start < 0 || term.charAt(start + i) != suffix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
