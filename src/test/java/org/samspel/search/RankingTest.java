package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.languages.Language;
import org.samspel.search.JudgedCorpus.Quality;

/** How well questions find the one text that answers them. Floors are a little under that. */
final class RankingTest {
    private static final System.Logger LOG = System.getLogger(RankingTest.class.getName());

    @TempDir private Path folder;

    @Test
    void norwegianQuestionsFindTheirTextsHoweverTheyAreTyped() throws IOException {
        measure(
                "search/norquad-nb",
                Language.NB,
                new Floors(
                        new Floor(.945, .980),
                        new Floor(.930, .965),
                        new Floor(.917, .960),
                        new Floor(.857, .903)));
    }

    @Test
    void swedishQuestionsFindTheirTextsHoweverTheyAreTyped() throws IOException {
        measure(
                "search/swequad-sv",
                Language.SV,
                new Floors(
                        new Floor(.864, .957),
                        new Floor(.825, .924),
                        new Floor(.847, .955),
                        new Floor(.822, .930)));
    }

    /** The least nDCG@10 and recall@10 that pass, about .01 under what was measured. */
    record Floor(double ndcg, double recall) {}

    /** By how questions are typed. */
    record Floors(Floor plain, Floor misspelt, Floor apart, Floor keywords) {}

    private void measure(String name, Language language, Floors floors) throws IOException {
        JudgedCorpus corpus = JudgedCorpus.read(name, language);
        Rewording rewording = new Rewording(corpus.words());
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(corpus.texts());
            atLeast(floors.plain(), corpus, index, "plain", text -> text);
            atLeast(floors.misspelt(), corpus, index, "misspelt", rewording::misspelt);
            atLeast(floors.apart(), corpus, index, "apart", rewording::apart);
            atLeast(floors.keywords(), corpus, index, "keywords", rewording::keywords);
        }
    }

    private static void atLeast(
            Floor floor,
            JudgedCorpus corpus,
            SearchIndex index,
            String kind,
            UnaryOperator<String> reworded) {
        long start = System.nanoTime();
        Quality quality = corpus.quality(index, reworded);
        double each = (System.nanoTime() - start) / 1e6 / quality.count();
        String figures =
                "%s %s: nDCG@10 %.3f, recall@10 %.3f, %d questions, %.1f ms each"
                        .formatted(
                                corpus.language().code(),
                                kind,
                                quality.ndcg(),
                                quality.recall(),
                                quality.count(),
                                each);
        LOG.log(Level.INFO, figures);
        assertTrue(quality.ndcg() >= floor.ndcg(), figures);
        assertTrue(quality.recall() >= floor.recall(), figures);
    }
}
