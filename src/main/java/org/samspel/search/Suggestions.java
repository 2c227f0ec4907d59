package org.samspel.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.samspel.analysis.Form;
import org.samspel.analysis.Stemming;
import org.samspel.analysis.WordAnalyzer;
import org.samspel.languages.Language;

/**
 * How what a visitor has begun to type may go on: with a word of titles, descriptions and tags, or
 * as a title. Bounded in words read, titles read, and time.
 */
final class Suggestions {
    static final int MOST = 8;
    private static final int MOST_WORDS = 3;
    private static final int WORDS_READ = 300;
    private static final int TITLES_READ = 40;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int MOST_TYPED = 6;
    private static final int OWN = 3;
    private static final Duration TIME = Duration.ofMillis(200);

    private final IndexReader index;
    private final Stemming reader;

    Suggestions(IndexReader index, Language reader) {
        this.index = index;
        this.reader = Stemming.of(reader);
    }

    List<String> of(String typed) throws IOException {
        String text = typed.substring(0, Math.min(typed.length(), LONGEST));
        List<String> words = WordAnalyzer.words(text);
        boolean open = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        if (words.isEmpty() || words.size() > MOST_TYPED || words.getLast().length() < SHORTEST) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        if (open) {
            String before = String.join(" ", words.subList(0, words.size() - 1));
            for (String word : words(words.getLast())) {
                found.add((before + " " + word).strip());
            }
        }
        found.addAll(titles(words));
        return found.stream().limit(MOST).toList();
    }

    /** The most frequent words that go on like this, those of the reader's language first. */
    private List<String> words(String start) throws IOException {
        TermFrequencies found = new TermFrequencies(index, Form.WORD.mark() + start, WORDS_READ);
        for (Stemming stemming : Stemming.values()) {
            for (Part part : List.of(Part.TITLE, Part.ABOUT)) {
                found.add(part.in(stemming), stemming == reader ? OWN : 1);
            }
        }
        return found.longer(MOST_WORDS).stream()
                .map(word -> word.substring(Form.WORD.mark().length()))
                .toList();
    }

    /** Titles that have these words, the last perhaps only begun; one a work. */
    private List<String> titles(List<String> words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            all.add(inTitle(words.get(i), i == words.size() - 1), Occur.MUST);
        }
        all.add(new TermQuery(ItemDocuments.wholeTerm()), Occur.FILTER);
        IndexSearcher searcher = new IndexSearcher(index);
        searcher.setTimeout(new QueryTimeoutImpl(TIME.toMillis()));
        Set<String> works = new HashSet<>();
        List<String> titles = new ArrayList<>();
        for (ScoreDoc found : searcher.search(all.build(), TITLES_READ).scoreDocs) {
            Document whole = searcher.storedFields().document(found.doc);
            if (works.add(whole.get(ItemDocuments.WORK_NAME))) {
                titles.add(whole.get(ItemDocuments.SHOWN_TITLE));
            }
        }
        return titles;
    }

    private BooleanQuery inTitle(String word, boolean begun) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Stemming stemming : Stemming.values()) {
            Term term = new Term(Part.TITLE.in(stemming), Form.WORD.mark() + word);
            any.add(
                    new BoostQuery(
                            new ConstantScoreQuery(
                                    begun ? new PrefixQuery(term) : new TermQuery(term)),
                            stemming == reader ? OWN : 1),
                    Occur.SHOULD);
        }
        return any.build();
    }
}
