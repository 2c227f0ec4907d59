package org.samspel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.samspel.languages.Language;

/** The judged questions of {@code judgements.tsv}, which says what its columns are. */
final class Judgements {
    private static final int DEPTH = 10;

    /** From here on a work is one that a reader would miss. */
    private static final int RELEVANT = 2;

    private Judgements() {}

    /**
     * @param relevance 1 to 3, by the name of a work; works without one are 0
     */
    record Question(String category, Language reader, String text, Map<String, Integer> relevance) {

        /**
         * nDCG@10 with gains of 2^relevance - 1.
         *
         * @param found works, the best first
         */
        double ndcg(List<String> found) {
            List<Integer> ideal =
                    relevance.values().stream().sorted((a, b) -> Integer.compare(b, a)).toList();
            List<Integer> real = found.stream().map(it -> relevance.getOrDefault(it, 0)).toList();
            return gain(real) / gain(ideal);
        }

        /** Of the works of relevance 2 and 3, the share among the first ten. */
        double recall(List<String> found) {
            List<String> relevant =
                    relevance.keySet().stream()
                            .filter(it -> relevance.getOrDefault(it, 0) >= RELEVANT)
                            .toList();
            long seen = found.stream().limit(DEPTH).filter(relevant::contains).count();
            return (double) seen / relevant.size();
        }

        private static double gain(List<Integer> grades) {
            double gain = 0;
            for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
                gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
            }
            return gain;
        }
    }

    static List<Question> read(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        Map<String, Integer> relevance = Map.of();
        for (String line : Files.readAllLines(file)) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", 3);
            if (columns[0].equals("need")) {
                relevance = relevance(columns[2]);
            } else {
                Language reader = Language.of(columns[1]).orElseThrow();
                questions.add(new Question(columns[0], reader, columns[2], relevance));
            }
        }
        return questions;
    }

    private static Map<String, Integer> relevance(String column) {
        Map<String, Integer> relevance = new TreeMap<>();
        for (String each : column.split("; ", -1)) {
            int equals = each.lastIndexOf('=');
            relevance.put(each.substring(0, equals), Integer.parseInt(each.substring(equals + 1)));
        }
        return relevance;
    }
}
