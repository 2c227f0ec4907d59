package org.samspel.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;

/** The texts of the default theme: complete, alike in every language, and all of them used. */
class MessagesTest {
    private static final Path DEFAULT = Path.of("themes/default");
    private static final List<String> LANGUAGES = List.of("sv", "nb", "nn", "en");
    private static final Pattern LITERAL_KEY = Pattern.compile("\"([a-z0-9]+(\\.[a-z0-9.]+)?)\"");
    private static final Pattern KEY = Pattern.compile("\\bt\\('([^']+)'\\s*(~)?");

    /** Texts that other packages ask for by {@link Theme#message}: names of sections. */
    private static final Set<String> ASKED_FOR_IN_CODE =
            Set.of(
                    "harvest.set.",
                    "section.",
                    "language.",
                    "kind.",
                    "home",
                    "error.",
                    "archive.",
                    "verdict.ask.subject",
                    "upload.",
                    "desk.file.",
                    "desk.license.",
                    "desk.publisher.",
                    "desk.message.",
                    "desk.remove.title.",
                    "desk.link.",
                    "desk.write.new",
                    "desk.works.kind.all",
                    "filing.ago.",
                    "filing.field.",
                    "filing.folder.",
                    "filing.file.",
                    "filing.history.",
                    "filing.language.none",
                    "filing.order.",
                    "filing.problems.",
                    "staff.title.",
                    "staff.wrong.",
                    "staff.done.",
                    "staff.letter.",
                    "staff.audit.",
                    "staff.device",
                    "signpost.",
                    "api.title",
                    "api.lead",
                    "api.problem.",
                    "mail.",
                    "webhooks.answer.",
                    "share.");

    @Test
    void everyLanguageHasTheSameTexts() {
        for (String language : LANGUAGES) {
            assertEquals(texts("en").keySet(), texts(language).keySet(), language);
        }
    }

    @Test
    void everyTextTakesTheSameArgumentsInEveryLanguage() {
        for (String language : LANGUAGES) {
            texts(language)
                    .forEach(
                            (key, text) ->
                                    assertEquals(
                                            arguments(texts("en").getOrDefault(key, "")),
                                            arguments(text),
                                            language + " " + key));
        }
    }

    @Test
    void noTextIsGivenTwice() throws IOException {
        for (String language : LANGUAGES) {
            List<String> keys =
                    Files.readAllLines(file(language)).stream()
                            .filter(line -> line.contains(" = "))
                            .map(line -> line.substring(0, line.indexOf(" = ")))
                            .toList();
            assertEquals(keys.size(), new HashSet<>(keys).size(), language);
        }
    }

    @Test
    void everyTextTheTemplatesAskForExistsAndEveryTextIsAskedFor() {
        Set<String> asked = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>(ASKED_FOR_IN_CODE);
        for (String template : templates().values()) {
            for (MatchResult key : KEY.matcher(template).results().toList()) {
                (key.group(2) == null ? asked : prefixes).add(key.group(1));
            }
            LITERAL_KEY.matcher(template).results().forEach(key -> asked.add(key.group(1)));
        }
        Set<String> known = texts("en").keySet();
        Set<String> unused = new TreeSet<>(known);
        unused.removeAll(asked);
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused);
        for (String prefix : prefixes) {
            assertTrue(known.stream().anyMatch(key -> key.startsWith(prefix)), prefix);
        }
        assertEquals(List.of(), ThemePreview.THEME.problems());
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() {
        templates()
                .forEach(
                        (name, template) -> {
                            String html =
                                    template.replaceAll(
                                                    "(?s)\\{% block kind %}\\w+|\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}",
                                                    "")
                                            // A template of nothing but an attribute.
                                            .replaceFirst("^ lang=\"\"$", "");
                            List<String> words = new ArrayList<>();
                            NodeTraversor.traverse(
                                    (node, depth) -> {
                                        if (node instanceof TextNode text
                                                && text.text().matches(".*\\p{L}{2,}.*")) {
                                            words.add(text.text());
                                        }
                                    },
                                    Jsoup.parse(html));
                            assertEquals(List.of(), words, name);
                        });
    }

    @Test
    void numbersAreSaidAsPeopleSayThem() {
        Theme theme = ThemePreview.THEME;
        Locale swedish = Locale.forLanguageTag("sv-SE");
        assertEquals("Inga artiklar", theme.message(swedish, "list.article.count", 0));
        assertEquals("1 artikel", theme.message(swedish, "list.article.count", 1L));
        assertEquals("2 artiklar", theme.message(swedish, "list.article.count", 2));
        assertEquals("12\u00a0345 artiklar", theme.message(swedish, "list.article.count", 12_345L));
        assertEquals(
                "3 treff på «{0} {»",
                theme.message(Locale.forLanguageTag("nb-NO"), "search.count", 3L, "{0} {"));
    }

    @Test
    void aMissingTextIsItsKey() {
        assertEquals("no.such.text", ThemePreview.THEME.message(Locale.ROOT, "no.such.text"));
    }

    @Test
    void aLanguageWithoutTextsGetsEnglish() {
        assertEquals("Download", ThemePreview.THEME.message(Locale.FRENCH, "file.download"));
    }

    private static Set<Integer> arguments(String text) {
        Object[] none = new Object[0];
        Pattern argument = Pattern.compile("\\{(\\d+)[,}]");
        assertTrue(!new MessageFormat(text, Locale.ROOT).format(none).isEmpty(), text);
        return argument.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Path file(String language) {
        return DEFAULT.resolve("messages/messages_" + language + ".properties");
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        for (String line : read(file(language)).lines().toList()) {
            int equals = line.indexOf(" = ");
            if (equals > 0) {
                texts.put(line.substring(0, equals), line.substring(equals + 3));
            }
        }
        return texts;
    }

    private static Map<String, String> templates() {
        try (Stream<Path> files = Files.walk(DEFAULT)) {
            return files.filter(file -> file.toString().endsWith(".peb"))
                    .collect(Collectors.toMap(Path::toString, MessagesTest::read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
