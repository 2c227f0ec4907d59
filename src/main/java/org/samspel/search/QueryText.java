package org.samspel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.analysis.CleanText;
import org.samspel.analysis.WordAnalyzer;

/**
 * What a visitor typed, read: words, {@code "phrases in quotation marks"}, and {@code -words} or
 * {@code -"phrases"} not wanted. Everything else is text; nothing is an error. Of very long input
 * the first {@value #MAX_LENGTH} characters, {@value #MAX_WORDS} words and {@value #MAX_PHRASES}
 * phrases and words not wanted count.
 *
 * @param words in lower case, in their order
 * @param phrases words of each
 * @param unwanted words of each; most are one word long
 */
record QueryText(List<String> words, List<List<String>> phrases, List<List<String>> unwanted) {
    static final int MAX_LENGTH = 300;
    static final int MAX_WORDS = 32;
    static final int MAX_PHRASES = 4;

    /** Minus only at the start of a word; a quotation mark left open reaches to the end. */
    private static final Pattern PART =
            Pattern.compile(
                    ("(?<minus>(?<!\\S)-)?" + "(?:[Q](?<phrase>[^Q]*)[Q]?|(?<word>[^ Q]+))")
                            .replace("Q", "\"“”„«»"));

    QueryText {
        words = words.stream().limit(MAX_WORDS).toList();
        phrases = phrases.stream().limit(MAX_PHRASES).toList();
        unwanted = unwanted.stream().limit(MAX_PHRASES).toList();
    }

    static QueryText parse(String typed) {
        String text = CleanText.clean(typed.substring(0, Math.min(typed.length(), MAX_LENGTH)));
        List<String> words = new ArrayList<>();
        List<List<String>> phrases = new ArrayList<>();
        List<List<String>> unwanted = new ArrayList<>();
        for (Matcher part = PART.matcher(text); part.find(); ) {
            boolean quoted = part.group("phrase") != null;
            List<String> found = WordAnalyzer.words(part.group(quoted ? "phrase" : "word"));
            if (part.group("minus") != null) {
                unwanted.add(found);
            } else if (quoted && found.size() > 1) {
                phrases.add(found);
            } else {
                words.addAll(found);
            }
        }
        unwanted.removeIf(List::isEmpty);
        return new QueryText(words, phrases, unwanted);
    }

    /** Nothing to look for; leaving things out of nothing is nothing too. */
    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }
}
