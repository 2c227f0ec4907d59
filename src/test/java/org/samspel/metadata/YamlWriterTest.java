package org.samspel.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.content.ContentPath;

/** Changing a field leaves everything else an author has written as it is. */
class YamlWriterTest {

    private static final String AUTHORS_OWN =
            """
            # what readers see first
            title: Old   # keep this one

            date: 2026-11-22
            tags:
              - one
              - two
            description: >
              Over
              two lines
            params: {a: 1, b: [2, 3]}
            Unknown: 'yes'
            """;

    private static String set(String yaml, String key, FieldValue value) {
        return YamlWriter.set(yaml, Map.of(key, Optional.of(value))).orElseThrow();
    }

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    private static Metadata read(String yaml) {
        return Metadata.read(new ContentPath("index.nb.md"), yaml, 1);
    }

    @Test
    void onlyTheValueChangesAndItsCommentStays() {
        assertEquals(
                AUTHORS_OWN.replace("title: Old ", "title: New "),
                set(AUTHORS_OWN, "title", text("New")));
    }

    @Test
    void aListKeepsItsForm() {
        assertEquals(
                AUTHORS_OWN.replace("  - two\n", "  - \"2\"\n  - three\n"),
                set(AUTHORS_OWN, "tags", new FieldValue.Texts(List.of("one", "2", "three"))));
        assertEquals(
                AUTHORS_OWN.replace("tags:\n  - one\n  - two\n", "tags: []\n"),
                set(AUTHORS_OWN, "tags", new FieldValue.Texts(List.of())));
    }

    @Test
    void aTextOverSeveralLinesBecomesOneInQuotationMarks() {
        assertEquals(
                AUTHORS_OWN.replace(">\n  Over\n  two lines\n", "\"a\\nb\"\n"),
                set(AUTHORS_OWN, "description", text("a\nb")));
    }

    @Test
    void aNewFieldComesLastAndAnotherGoesWithItsLines() {
        assertEquals(
                AUTHORS_OWN + "draft: true\n",
                set(AUTHORS_OWN, "draft", new FieldValue.Flag(true)));
        assertEquals(
                AUTHORS_OWN.replace("tags:\n  - one\n  - two\n", ""),
                YamlWriter.set(AUTHORS_OWN, Map.of("tags", Optional.empty())).orElseThrow());
        assertEquals(
                "publishDate: 2026-11-22T09:00\n",
                set("", "publishDate", new FieldValue.Date("2026-11-22T09:00")));
    }

    @Test
    void anEmptyFieldIsFilledAndLetterCaseDoesNotCount() {
        assertEquals("Title: x\ntags: []\n", set("Title:\ntags: []\n", "title", text("x")));
        assertEquals(
                "a: [x, \"y, z\"]\n",
                set("a: []\n", "a", new FieldValue.Texts(List.of("x", "y, z"))));
    }

    @Test
    void linesEndAsTheyDidBefore() {
        String windows = AUTHORS_OWN.replace("\n", "\r\n");
        assertEquals(
                windows.replace("title: Old ", "title: New "), set(windows, "title", text("New")));
        assertEquals(windows + "slug: s\r\n", set(windows, "slug", text("s")));
        assertEquals(
                windows.replace("  - two\r\n", "  - two\r\n  - b\r\n"),
                set(windows, "tags", new FieldValue.Texts(List.of("one", "two", "b"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: \"open", "- a\n- b\n", "{a: 1}", "a: 1\na b\n"})
    void whatCanNotBeReadIsLeftToItsAuthor(String yaml) {
        assertEquals(
                Optional.empty(),
                YamlWriter.set(yaml, Map.of("draft", Optional.of(new FieldValue.Flag(true)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "Yes",
                "~",
                "null",
                "007",
                "1e3",
                "2026-11-22",
                "0x1F",
                "12:30",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "[a]",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a`",
                "|",
                ">",
                "'a",
                "\"a\"",
                "\\",
                "a\nb",
                "a\r\nb",
                "\ta",
                " a ",
                "a:",
                "---",
                "...",
                "😀 emoji",
                "e\u0301",
                "a\u2028b",
                "\uFEFFa",
                "a\u0085b",
                "Å, æ & ø",
                "100 %",
                "<b>",
                "=",
                "?",
                "a "
            })
    void everyTextIsReadBackAsItIs(String text) {
        String read = text.strip(); // nobody means the blanks around a value
        assertEquals(read, value(set("title: x\n", "title", text(text)), "title"));
        assertEquals(read, value(set(AUTHORS_OWN, "new", text(text)), "new"));
        String list = set(AUTHORS_OWN, "tags", new FieldValue.Texts(List.of(text, text)));
        assertEquals(List.of(read, read), read(list).texts("tags"), list);
    }

    private static String value(String yaml, String key) {
        return read(yaml).text(key).orElse("");
    }

    /** Random fields, set and removed in random order, leave what was not touched. */
    @Test
    void anySeriesOfChangesLeavesTheRestAlone() {
        Random random = new Random(7);
        String[] alphabet = {
            "a", "Ö", " ", ":", "#", "-", "'", "\"", "\n", "1", ",", "[", "😀", "\\"
        };
        String yaml = AUTHORS_OWN;
        Map<String, String> expected = new LinkedHashMap<>();
        for (int round = 0; round < 500; round++) {
            String key = "key" + random.nextInt(5);
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }
            boolean isRemoval = random.nextInt(4) == 0;
            Optional<FieldValue> value =
                    isRemoval ? Optional.empty() : Optional.of(text(text.toString()));
            yaml = YamlWriter.set(yaml, Map.of(key, value)).orElseThrow();
            if (isRemoval) {
                expected.remove(key);
            } else {
                expected.put(key, text.toString().strip());
            }
            assertTrue(yaml.startsWith(AUTHORS_OWN), yaml);
            for (String each : List.of("key0", "key1", "key2", "key3", "key4")) {
                assertEquals(Optional.ofNullable(expected.get(each)), read(yaml).text(each), yaml);
            }
        }
    }
}
