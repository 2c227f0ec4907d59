package org.samspel.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What a stream of tokens says, in full; for short texts in memory. */
final class Terms {
    private Terms() {}

    static List<String> of(TokenStream stream) {
        List<String> terms = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reads from memory
        }
        return terms;
    }
}
