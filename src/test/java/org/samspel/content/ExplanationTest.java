package org.samspel.content;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.extraction.Failure;
import org.samspel.themes.ThemeProblem;

/** What authors are told of their mistakes: complete in every language, and all of it said. */
class ExplanationTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path TEXTS = Path.of("src/main/resources/org/samspel/content");
    private static final Pattern SAID =
            Pattern.compile("Explanation\\.of\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    /** The ends of what is put together from a word of the content. */
    private static final Set<String> PUT_TOGETHER =
            Stream.of(
                            Stream.of("word.language", "word.order"),
                            Stream.of(Failure.values()).map(why -> "unreadable." + why.key()),
                            Stream.of(ThemeProblem.Mistake.values())
                                    .map(mistake -> "theme." + mistake.key()))
                    .flatMap(each -> each)
                    .collect(toCollection(TreeSet::new));

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(TEXTS.resolve("problems_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "nn"})
    void everyMistakeIsExplainedInEveryLanguageWithTheSameParticulars(String language)
            throws IOException {
        Properties english = texts("en");
        Properties translated = texts(language);
        assertEquals(english.stringPropertyNames(), translated.stringPropertyNames());
        for (String name : english.stringPropertyNames()) {
            String text = translated.getProperty(name);
            assertFalse(text.isBlank(), name);
            assertEquals(arguments(english.getProperty(name)), arguments(text), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "nn"})
    void noSentenceIsLeftInEnglish(String language) throws IOException {
        Properties english = texts("en");
        Set<String> same =
                texts(language).stringPropertyNames().stream()
                        .filter(
                                name -> {
                                    Explanation explanation =
                                            Explanation.of(name.replaceAll("\\.\\w+$", ""));
                                    return said(explanation, name, Locale.of(language))
                                            .equals(english.getProperty(name));
                                })
                        .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), same);
    }

    private static String said(Explanation explanation, String name, Locale locale) {
        if (name.equals("near")) {
            return explanation.near(Optional.of("x")).hint(locale);
        }
        return name.endsWith(".what") ? explanation.what(locale) : explanation.hint(locale);
    }

    /** A word in the code without its sentences would fail only before an author's eyes. */
    @Test
    void whatTheCodeSaysHasItsSentencesAndNoSentenceIsIdle() throws IOException {
        Set<String> said = new TreeSet<>(PUT_TOGETHER);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(CODE)) {
            all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
        for (Path file : files) {
            for (MatchResult match : SAID.matcher(Files.readString(file)).results().toList()) {
                if (match.group(2) == null) {
                    said.add(match.group(1));
                }
            }
        }
        Set<String> written =
                texts("en").stringPropertyNames().stream()
                        .filter(name -> !name.equals("near"))
                        .map(name -> name.replaceAll("\\.(what|hint)$", ""))
                        .collect(toCollection(TreeSet::new));
        assertEquals(said, written);
    }

    @Test
    void anAuthorReadsWhatIsWrongInTheirLanguage() {
        Explanation explanation = Explanation.of("bibliography.entry", "@book{broken}");
        assertEquals(
                "Posten ”@book{broken}” går inte att läsa.", explanation.what(Locale.of("sv")));
        assertEquals(
                "Skriv @book{nøkkel, title = {…}, author = {…}, year = {2019}}.",
                explanation.hint(Locale.of("nb")));
        assertEquals(
                "The entry \"@book{broken}\" cannot be read.", explanation.what(Locale.ENGLISH));
    }

    @Test
    void whatTheAuthorMayHaveMeantIsAskedInTheirLanguage() {
        Explanation explanation =
                Explanation.of("field.unknown", "titel").near(Optional.of("title"));
        assertEquals("Meinte du «title»?", explanation.hint(Locale.of("nn")));
    }
}
