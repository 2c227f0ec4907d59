package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Judgements.Question;
import org.samspel.concepts.ConceptReader;
import org.samspel.content.ContentPath;
import org.samspel.search.Query;
import org.samspel.search.Results.Hit;
import org.samspel.search.SearchIndex;

/** How well readers find what they look for in the demonstration content. */
final class JudgedSearchTest {
    private static final System.Logger LOG = System.getLogger(JudgedSearchTest.class.getName());
    private static final Path CONTENT = Path.of("content");
    private static final Path JUDGEMENTS = Path.of("src/test/resources/search/judgements.tsv");

    /** By language and by category; a little under what was measured. */
    private static final Map<String, Quality> FLOORS =
            Map.ofEntries(
                    floor("all", .825, .85),
                    floor("sv", .825, .835),
                    floor("nb", .85, .855),
                    floor("nn", .84, .87),
                    floor("en", .785, .855),
                    floor("plain", .83, .865),
                    floor("typo", .875, .90),
                    floor("apart", .84, .85),
                    floor("nynorsk", .84, .87),
                    floor("cross-language", .69, .725),
                    floor("inside", .84, .765));

    /** Of a question; those under it are listed when a floor is not reached. */
    private static final double WEAK = 0.5;

    @TempDir private Path folder;

    /**
     * @param ndcg nDCG@10
     * @param recall recall@10
     */
    private record Quality(double ndcg, double recall) {
        static Quality mean(List<Quality> all) {
            return new Quality(
                    all.stream().mapToDouble(Quality::ndcg).average().orElse(0),
                    all.stream().mapToDouble(Quality::recall).average().orElse(0));
        }

        boolean reaches(Quality floor) {
            return ndcg >= floor.ndcg() && recall >= floor.recall();
        }
    }

    private static Map.Entry<String, Quality> floor(String group, double ndcg, double recall) {
        return Map.entry(group, new Quality(ndcg, recall));
    }

    @Test
    void readersFindWhatTheyLookFor() throws Exception {
        publish();
        Map<String, List<Quality>> measured = new TreeMap<>();
        StringBuilder weak = new StringBuilder();
        for (Map.Entry<Question, List<String>> answer : answers().entrySet()) {
            Question question = answer.getKey();
            List<String> found = answer.getValue();
            Quality quality = new Quality(question.ndcg(found), question.recall(found));
            for (String group : groups(question)) {
                measured.computeIfAbsent(group, none -> new ArrayList<>()).add(quality);
            }
            if (quality.ndcg() < WEAK) {
                weak.append(row(question.text(), quality, 1)).append(found).append('\n');
            }
        }
        StringBuilder table = new StringBuilder("Found in the demonstration content\n");
        measured.forEach(
                (group, all) ->
                        table.append(row(group, Quality.mean(all), all.size())).append('\n'));
        LOG.log(Level.INFO, table.toString());
        FLOORS.forEach(
                (group, floor) ->
                        assertTrue(
                                Quality.mean(measured.getOrDefault(group, List.of()))
                                        .reaches(floor),
                                () -> group + " is under " + floor + "\n" + table + weak));
    }

    @Test
    void onlyWorksThatExistAreJudged() throws IOException {
        Set<String> judged = new TreeSet<>();
        for (Question question : Judgements.read(JUDGEMENTS)) {
            judged.addAll(question.relevance().keySet());
        }
        judged.removeAll(works());
        assertEquals(Set.of(), judged);
    }

    private static List<String> groups(Question question) {
        String language = question.reader().code();
        String category = question.category();
        return Stream.of("all", language, category, language + " " + category).distinct().toList();
    }

    /** What is found for each question, the best first. */
    private Map<Question, List<String>> answers() throws IOException {
        Map<Question, List<String>> answers = new LinkedHashMap<>();
        try (SearchIndex index = SearchIndex.open(folder.resolve("var/index"))) {
            byte[] concepts = Files.readAllBytes(CONTENT.resolve("concepts.yml"));
            index.know(ConceptReader.read(new ContentPath("concepts.yml"), concepts).concepts());
            for (Question question : Judgements.read(JUDGEMENTS)) {
                answers.put(question, found(index, question));
            }
        }
        return answers;
    }

    private void publish() throws Exception {
        try (RunningSite site = new RunningSite(folder);
                Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                site.write(file.toString(), Files.readAllBytes(file));
            }
            site.publish();
            site.awaitTexts();
        }
    }

    private static List<String> found(SearchIndex index, Question question) {
        Query query =
                new Query(
                        question.text(), question.reader(), Map.of(), Query.Order.RELEVANCE, 1, 10);
        return index.search(query).hits().stream()
                .map(Hit::key)
                .map(JudgedSearchTest::work)
                .toList();
    }

    /** A folder of a work is called by its name, a file of the library too. */
    private static String work(String path) {
        Path parts = Path.of(path);
        return parts.startsWith("documents")
                ? parts.getFileName().toString()
                : parts.getName(1).toString();
    }

    private static Set<String> works() throws IOException {
        Set<String> works = new HashSet<>();
        try (Stream<Path> files = Files.walk(CONTENT)) {
            files.filter(Files::isRegularFile)
                    .map(CONTENT::relativize)
                    .filter(it -> it.getNameCount() > 1)
                    .forEach(it -> works.add(work(it.toString())));
        }
        return works;
    }

    private static String row(String group, Quality quality, int count) {
        return "%-22s nDCG@10 %.3f  recall@10 %.3f  (%d)"
                .formatted(group, quality.ndcg(), quality.recall(), count);
    }
}
