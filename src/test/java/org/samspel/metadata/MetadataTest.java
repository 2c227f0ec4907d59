package org.samspel.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samspel.content.ContentPath;
import org.samspel.content.Problem;
import org.samspel.languages.Language;

class MetadataTest {
    private static final ContentPath FILE = ContentPath.of("site.yml").orElseThrow();

    private static Metadata read(String yaml) {
        return Metadata.read(FILE, yaml, 2);
    }

    @Test
    void wordsStayWords() {
        Metadata metadata = read("lang: no\nversion: 1.10\ncode: 007\non: off\n");
        assertEquals(Optional.of("no"), metadata.text("lang"));
        assertEquals(Optional.of("1.10"), metadata.text("version"));
        assertEquals(Optional.of("007"), metadata.text("code"));
        assertEquals(List.of(), metadata.problems());
    }

    @Test
    void anEmptyValueCountsAsAbsent() {
        Metadata metadata = read("a:\nb: ~\nc: null\nd: \"\"\ne: \"null\"\n");
        assertEquals(Optional.empty(), metadata.text("a"));
        assertEquals(Optional.empty(), metadata.text("b"));
        assertEquals(Optional.empty(), metadata.text("c"));
        assertEquals(Optional.empty(), metadata.text("d"));
        assertEquals(Optional.of("null"), metadata.text("e"));
    }

    @Test
    void anEmptyDocumentIsAnEmptyMapping() {
        assertTrue(read("").readable());
        assertTrue(read("# only a comment\n").readable());
        assertEquals(List.of(), read("").problems());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-17, 2019-05-17",
        "2019-05, 2019-05-01",
        "2019, 2019-01-01",
        "2019-5-7, 2019-05-07",
        "2019-05-17T08:30:00+02:00, 2019-05-17",
        "2024-02-29, 2024-02-29"
    })
    void aDateIsReadInTheFormsPeopleWrite(String written, LocalDate day) {
        assertEquals(Optional.of(day), read("date: " + written).date("date"));
    }

    @ParameterizedTest
    @CsvSource({"17.5.2019", "2019-02-30", "2019-13-01", "yesterday", "0000-01-01", "99999-01-01"})
    void whatIsNoDateIsAProblemWithItsPlace(String written) {
        Metadata metadata = read("title: x\ndate: " + written);
        assertEquals(Optional.empty(), metadata.date("date"));
        Problem problem = metadata.problems().getFirst();
        assertEquals(3, problem.line());
        assertEquals(1, problem.column());
        assertTrue(problem.what().contains(written), problem.what());
    }

    @Test
    void aSingleTextCountsAsAListAndForEveryLanguage() {
        Metadata metadata = read("tags: one\nname: Samspel\n");
        assertEquals(List.of("one"), metadata.texts("tags"));
        assertEquals(4, metadata.perLanguage("name").size());
    }

    @Test
    void textsPerLanguageReadNoAsNorwegian() {
        Metadata metadata = read("name:\n  sv: Hej\n  no: Hei\n  de: Hallo\n");
        assertEquals(Map.of(Language.SV, "Hej", Language.NB, "Hei"), metadata.perLanguage("name"));
        assertEquals(5, metadata.problems().getFirst().line());
    }

    @Test
    void itemsOfAListMayBeWordsOrMappings() {
        Metadata metadata = read("files:\n  - a.pdf\n  - file: b.pdf\n    title: B\n");
        List<Metadata> files = metadata.nestedList("files", "file");
        assertEquals(Optional.of("a.pdf"), files.get(0).text("file"));
        assertEquals(Optional.of("B"), files.get(1).text("title"));
    }

    @Test
    void letterCaseOfKeysDoesNotCount() {
        assertEquals(
                Optional.of(LocalDate.of(2019, 1, 2)),
                read("publishdate: 2019-01-02").date("publishDate"));
    }

    @Test
    void anUnknownKeyIsAProblemThatSaysWhatWasProbablyMeant() {
        Metadata metadata = read("title: x\ndescripton: y\n");
        metadata.allowOnly(Set.of("title", "description"));
        Problem problem = metadata.problems().getFirst();
        assertEquals(3, problem.line());
        assertEquals("Did you mean \"description\"?", problem.hint());
        assertEquals(Problem.Severity.WARNING, problem.severity());
    }

    @Test
    void aKeyGivenTwiceIsAProblemAndTheFirstCounts() {
        Metadata metadata = read("title: one\ntags: [a]\ntitle: two\n");
        assertEquals(Optional.of("one"), metadata.text("title"));
        assertEquals(4, metadata.problems().getFirst().line());
    }

    @Test
    void aListWhereATextBelongsIsAProblem() {
        Metadata metadata = read("title: [a, b]\n");
        assertEquals(Optional.empty(), metadata.text("title"));
        assertEquals(8, metadata.problems().getFirst().column());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x [1]\\nb: *x | 2 | anchors",
                "b: *x | 2 | anchors",
                "a: !!java.net.URL x | 2 | tags",
                "a: !foo {b: c} | 2 | tags",
                "title: One: two | 2 | colon",
                "title: \"One | 2 | quotation mark",
                "a: 1\\n\tb: 2 | 3 | tab",
                "- a\\n- b | 2 | key: value",
                "just a sentence | 2 | key: value",
                "a: 1\\n- b | 3 | cannot be read",
                "[a, b]: c | 2 | key",
                "title: a\\7b | 2 | invisible"
            })
    void brokenYamlIsOneProblemWithItsLine(String yaml, int line, String what) {
        Metadata metadata = read(yaml.translateEscapes());
        assertFalse(metadata.readable());
        assertEquals(1, metadata.problems().size());
        Problem problem = metadata.problems().getFirst();
        assertEquals(line, problem.line(), problem::toString);
        assertTrue(problem.what().contains(what), problem::toString);
        assertFalse(problem.hint().isEmpty());
    }

    @Test
    void anAliasBombIsRefusedAtItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Metadata metadata = atOnce(bomb.toString());
        assertEquals(2, metadata.problems().getFirst().line());
    }

    @Test
    void twentyThousandBracketsAreRefusedAtOnce() {
        assertFalse(atOnce("a: " + "[".repeat(16_000)).readable());
        byte[] bytes = ("a: " + "[".repeat(20_000)).getBytes(UTF_8);
        Metadata metadata =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(2), () -> Metadata.readFile(FILE, bytes));
        assertTrue(metadata.problems().getFirst().what().contains("nested"));
    }

    @Test
    void frontMatterBeyondItsSizeIsNotRead() {
        Metadata metadata = atOnce("a: b\n".repeat(20_000));
        assertFalse(metadata.readable());
        assertEquals(1, metadata.problems().size());
    }

    private static Metadata atOnce(String yaml) {
        return assertTimeoutPreemptively(Duration.ofSeconds(2), () -> read(yaml));
    }

    @Test
    void aFileMayHaveAByteOrderMarkAndWindowsLineEnds() {
        Metadata metadata = Metadata.readFile(FILE, "\uFEFFname: Å\r\nurl: u\r\n".getBytes(UTF_8));
        assertEquals(Optional.of("Å"), metadata.text("name"));
        assertEquals(2, metadata.line("url"));
        assertEquals(List.of(), metadata.problems());
    }

    @Test
    void aFileInLatin1IsReadAndIsAProblemWithTheLine() {
        Metadata metadata = Metadata.readFile(FILE, "a: b\nname: Blåbær\n".getBytes(ISO_8859_1));
        assertEquals(Optional.of("Blåbær"), metadata.text("name"));
        assertEquals(2, metadata.problems().getFirst().line());
    }
}
