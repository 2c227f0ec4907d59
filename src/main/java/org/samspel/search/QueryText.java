package org.samspel.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.analysis.CleanText;
import org.samspel.analysis.WordAnalyzer;

/**
 * What a visitor typed, read: words, beginnings of words that end with a star ({@code bruk*}),
 * {@code "phrases in quotation marks"}, and {@code -words} or {@code -"phrases"} not wanted. A star
 * after a single letter says nothing, and so does one too many. Everything else is text; nothing is
 * an error. Of very long input the first {@value #MAX_LENGTH} characters, {@value #MAX_WORDS} words
 * and {@value #MAX_PHRASES} phrases and words not wanted count.
 *
 * @param words in lower case, in their order
 * @param beginnings each once, in lower case, without the star
 * @param phrases words of each
 * @param unwanted words of each; most are one word long
 * @param question whether it ends with a question mark: who asks in a sentence does not choose each
 *     word for the text to have it
 */
record QueryText(
        List<String> words,
        List<String> beginnings,
        List<List<String>> phrases,
        List<List<String>> unwanted,
        boolean question) {
    static final int MAX_LENGTH = 300;
    static final int MAX_WORDS = 32;
    static final int MAX_PHRASES = 4;
    static final int MAX_BEGINNINGS = 2;

    private static final int SHORTEST_BEGINNING = 2;

    /** Minus only at the start of a word; a quotation mark left open reaches to the end. */
    private static final Pattern PART =
            Pattern.compile(
                    ("(?<minus>(?<!\\S)-)?" + "(?:[Q](?<phrase>[^Q]*)[Q]?|(?<word>[^ Q]+))")
                            .replace("Q", "\"“”„«»"));

    QueryText {
        words = words.stream().limit(MAX_WORDS).toList();
        beginnings = List.copyOf(beginnings);
        phrases = phrases.stream().limit(MAX_PHRASES).toList();
        unwanted = unwanted.stream().limit(MAX_PHRASES).toList();
    }

    static QueryText parse(String typed) {
        String text = CleanText.clean(typed.substring(0, Math.min(typed.length(), MAX_LENGTH)));
        List<String> words = new ArrayList<>();
        Set<String> beginnings = new LinkedHashSet<>();
        List<List<String>> phrases = new ArrayList<>();
        List<List<String>> unwanted = new ArrayList<>();
        for (Matcher part = PART.matcher(text); part.find(); ) {
            boolean quoted = part.group("phrase") != null;
            List<String> found = WordAnalyzer.words(part.group(quoted ? "phrase" : "word"));
            if (part.group("minus") != null) {
                unwanted.add(found);
            } else if (quoted && found.size() > 1) {
                phrases.add(found);
            } else if (!quoted && isBeginning(part.group("word"), found, beginnings)) {
                words.addAll(found.subList(0, found.size() - 1));
                beginnings.add(found.getLast());
            } else {
                words.addAll(found);
            }
        }
        unwanted.removeIf(List::isEmpty);
        boolean question = text.stripTrailing().endsWith("?");
        return new QueryText(words, List.copyOf(beginnings), phrases, unwanted, question);
    }

    private static boolean isBeginning(String typed, List<String> found, Set<String> before) {
        return typed.endsWith("*")
                && !found.isEmpty()
                && found.getLast().codePointCount(0, found.getLast().length()) >= SHORTEST_BEGINNING
                && (before.size() < MAX_BEGINNINGS || before.contains(found.getLast()));
    }

    /** Nothing to look for; leaving things out of nothing is nothing too. */
    boolean isEmpty() {
        return words.isEmpty() && beginnings.isEmpty() && phrases.isEmpty();
    }
}
