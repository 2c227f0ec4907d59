package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.languages.Language;
import org.samspel.search.Results.Hit;

/**
 * How well whole questions find the one text that answers them: nDCG@10, which for one relevant
 * text is the mean of 1 / log2(1 + rank). Floors are a little under what was measured.
 */
final class RankingTest {
    private static final Pattern LINE =
            Pattern.compile("\\{\"id\": \"(\\w+)\", \"text\": \"((?:[^\"\\\\]|\\\\.)*+)\"\\}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

    @TempDir private Path folder;

    @Test
    void norwegianQuestionsFindTheirTexts() throws IOException {
        double quality = quality("search/norquad-nb", Language.NB);
        assertTrue(quality >= .93, "nDCG@10 is " + quality);
    }

    @Test
    void swedishQuestionsFindTheirTexts() throws IOException {
        double quality = quality("search/swequad-sv", Language.SV);
        assertTrue(quality >= .83, "nDCG@10 is " + quality);
    }

    private double quality(String corpus, Language language) throws IOException {
        List<Indexed> texts = texts(Corpora.file(corpus + ".docs.jsonl"), language);
        List<String> questions = Files.readAllLines(Corpora.file(corpus + ".queries.tsv"));
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(texts);
            double sum = 0;
            for (String line : questions) {
                String[] question = line.split("\t", 3);
                sum += gain(index.search(Items.query(question[2], language)), question[1]);
            }
            return sum / questions.size();
        }
    }

    private static double gain(Results results, String relevant) {
        List<String> keys = results.hits().stream().map(Hit::key).toList();
        int rank = keys.indexOf(relevant) + 1;
        return rank == 0 ? 0 : Math.log(2) / Math.log(1 + rank);
    }

    private static List<Indexed> texts(Path file, Language language) throws IOException {
        List<Indexed> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = LINE.matcher(line);
            assertTrue(matcher.matches(), line);
            texts.add(Items.article(language, matcher.group(1), unescape(matcher.group(2))));
        }
        return texts;
    }

    private static String unescape(String json) {
        return ESCAPE.matcher(json)
                .replaceAll(
                        escape ->
                                Matcher.quoteReplacement(
                                        escape.group(2) != null
                                                ? Character.toString(
                                                        Integer.parseInt(escape.group(2), 16))
                                                : plain(escape.group(1))));
    }

    private static String plain(String escaped) {
        return switch (escaped) {
            case "n", "r", "t", "b", "f" -> " ";
            default -> escaped;
        };
    }
}
