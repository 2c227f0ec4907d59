package org.samspel.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.analysis.WordAnalyzer;
import org.samspel.languages.Language;
import org.samspel.search.Results.Hit;

/**
 * Texts, and questions of which it is known which one text answers them.
 *
 * @param words all words of the texts, in lower case
 */
record JudgedCorpus(
        Language language, List<Indexed> texts, List<Question> questions, Set<String> words) {
    private static final Pattern LINE =
            Pattern.compile("\\{\"id\": \"(\\w+)\", \"text\": \"((?:[^\"\\\\]|\\\\.)*+)\"\\}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

    record Question(String text, String answer) {}

    /**
     * How well the texts are found.
     *
     * @param ndcg nDCG@10: with one relevant text, the mean of 1 / log2(1 + rank)
     * @param recall recall@10
     * @param count of questions
     */
    record Quality(double ndcg, double recall, int count) {}

    static JudgedCorpus read(String name, Language language) throws IOException {
        List<Indexed> texts = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (String line : Files.readAllLines(Corpora.file(name + ".docs.jsonl"))) {
            Matcher matcher = LINE.matcher(line);
            assertTrue(matcher.matches(), line);
            String text = unescape(matcher.group(2));
            texts.add(Items.article(language, matcher.group(1), text));
            words.addAll(WordAnalyzer.words(text));
        }
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(Corpora.file(name + ".queries.tsv"))) {
            String[] columns = line.split("\t", 3);
            questions.add(new Question(columns[2], columns[1]));
        }
        return new JudgedCorpus(language, texts, questions, words);
    }

    /** Of the questions that are changed by a rewording; all of them when none is. */
    Quality quality(SearchIndex index, UnaryOperator<String> reworded) {
        double ndcg = 0;
        int found = 0;
        int count = 0;
        for (Question question : questions) {
            String text = reworded.apply(question.text());
            if (!text.isEmpty()) {
                Results results = index.search(Items.query(text, language));
                List<String> keys = results.hits().stream().map(Hit::key).toList();
                int rank = keys.indexOf(question.answer()) + 1;
                ndcg += rank == 0 ? 0 : Math.log(2) / Math.log(1 + rank);
                found += rank == 0 ? 0 : 1;
                count++;
            }
        }
        return new Quality(ndcg / count, (double) found / count, count);
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
