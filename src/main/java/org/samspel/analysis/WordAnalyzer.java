package org.samspel.analysis;

import java.io.StringReader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * From text to the {@link Form}s of its words: split, lower case, forms, and for the stem: stop
 * words out, our own exceptions, the stemmer of the field's language.
 *
 * <p>Snowball's stemmers for Swedish and Norwegian, because the light ones give {@code tjeneste}
 * and {@code tjenester} two stems; Porter's for English, which found more than Snowball's.
 */
public final class WordAnalyzer extends Analyzer {
    public WordAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(words);
        return new TokenStreamComponents(
                words,
                switch (Stemming.ofField(field)) {
                    case SWEDISH -> swedish(new WordForms(lower, true));
                    case NORWEGIAN -> norwegian(new WordForms(lower, true));
                    case ENGLISH ->
                            english(new WordForms(new EnglishPossessiveFilter(lower), false));
                    case NONE -> new WordForms(lower, true);
                });
    }

    /** The words of a short text, in lower case, whatever their language. */
    public static List<String> words(String text) {
        Tokenizer words = new StandardTokenizer();
        words.setReader(new StringReader(text));
        return Terms.of(new LowerCaseFilter(words));
    }

    private static TokenStream swedish(TokenStream forms) {
        TokenStream known =
                new StemmerOverrideFilter(
                        stop(forms, SwedishAnalyzer.getDefaultStopSet()), StemExceptions.swedish());
        return new Backwards(new SnowballFilter(new SwedishNeuter(known), new SwedishStemmer()));
    }

    private static TokenStream norwegian(TokenStream forms) {
        TokenStream known =
                new StemmerOverrideFilter(
                        stop(forms, NorwegianAnalyzer.getDefaultStopSet()),
                        StemExceptions.norwegian());
        return new Backwards(new SnowballFilter(known, new NorwegianStemmer()));
    }

    private static TokenStream english(TokenStream forms) {
        return new PorterStemFilter(stop(forms, EnglishAnalyzer.getDefaultStopSet()));
    }

    private static TokenStream stop(TokenStream forms, CharArraySet words) {
        return new StopFilter(forms, words);
    }
}
