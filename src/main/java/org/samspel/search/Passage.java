package org.samspel.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The piece of a text that shows best why it was found: of all that are about as long as asked for
 * the first with the most of what is looked for, from the beginning of a sentence to the end of
 * one. A sentence that is too long (a table read as text, say) is cut at blanks.
 *
 * @param start in characters
 * @param end behind the last
 */
record Passage(int start, int end) {
    /** Of a word that has been there already another one adds this much. */
    private static final double AGAIN = 0.1;

    /** A later piece must be this much better. */
    private static final double CLEARLY = 1.001;

    /**
     * @param marks in the order of the text; without any the passage is its beginning
     * @param length in characters, of a good passage; half as much again still passes
     */
    static Passage of(String text, List<Mark> marks, int length) {
        List<Mark> best = marks.isEmpty() ? marks : best(marks, length);
        int from = best.stream().mapToInt(Mark::start).min().orElse(0);
        int to = best.stream().mapToInt(Mark::end).max().orElse(0);
        Passage sentences = new Sentences(text).around(from, to, length);
        boolean isLong = sentences.end - sentences.start > length + length / 2;
        return isLong ? sentences.cut(text, from, length) : sentences;
    }

    /** Runs along the text once; what comes in at the end is added, what goes out is taken away. */
    private static List<Mark> best(List<Mark> marks, int length) {
        Map<Integer, Integer> frequency = new HashMap<>();
        marks.forEach(mark -> frequency.merge(mark.what(), 1, Integer::sum));
        Map<Integer, Integer> inside = new HashMap<>();
        double worth = 0;
        double most = 0;
        int from = 0;
        int to = 1;
        int end = 0;
        for (int start = 0; start < marks.size(); start++) {
            while (end < marks.size() && fits(marks, start, end, length)) {
                Mark mark = marks.get(end++);
                int before = inside.merge(mark.what(), 1, Integer::sum) - 1;
                worth += worth(mark, frequency, before);
            }
            if (worth > most * CLEARLY) {
                most = worth;
                from = start;
                to = end;
            }
            Mark mark = marks.get(start);
            int left = inside.merge(mark.what(), -1, Integer::sum);
            worth -= worth(mark, frequency, left);
        }
        return marks.subList(from, to);
    }

    /** A mark that is too long alone is taken alone. */
    private static boolean fits(List<Mark> marks, int start, int end, int length) {
        return end == start || marks.get(end).end() - marks.get(start).start() <= length;
    }

    /** What stands all over a text says less. */
    private static double worth(Mark mark, Map<Integer, Integer> frequency, int before) {
        double rare = 1 + Math.log(frequency.getOrDefault(mark.what(), 1));
        return mark.weight() / rare * (before == 0 ? 1 : AGAIN);
    }

    /** Cut so that a third of it stands before the first word found. */
    private Passage cut(String text, int from, int length) {
        int wanted = Math.max(start, from - length / 3);
        int cut = wanted == start ? start : afterBlank(text, wanted, from);
        return new Passage(cut, Math.min(end, beforeBlank(text, cut, length)));
    }

    private static int afterBlank(String text, int wanted, int latest) {
        int blank = text.indexOf(' ', wanted);
        return blank < 0 || blank >= latest ? wholeCharacter(text, wanted) : blank + 1;
    }

    private static int beforeBlank(String text, int start, int length) {
        int end = start + length;
        if (end >= text.length()) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', end);
        return blank > start + length / 2 ? blank : wholeCharacter(text, end);
    }

    private static int wholeCharacter(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
