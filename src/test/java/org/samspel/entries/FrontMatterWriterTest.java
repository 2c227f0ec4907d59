package org.samspel.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.content.ContentPath;
import org.samspel.metadata.FieldValue;

/** Front matter can be changed from a form without spoiling what people write by hand. */
class FrontMatterWriterTest {

    private static Map<String, Optional<FieldValue>> field(String key, FieldValue value) {
        return Map.of(key, Optional.of(value));
    }

    static Stream<Path> demonstration() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    /** A field set, then removed, in every file: the same bytes as before. */
    @ParameterizedTest
    @MethodSource("demonstration")
    void everyDemonstrationFileIsTheSameAfterwards(Path path) throws IOException {
        String file = Files.readString(path);
        String with =
                FrontMatterWriter.set(file, field("x", new FieldValue.Text("no: # \"x\"\n")))
                        .orElseThrow();
        FrontMatter parts = FrontMatter.of(new ContentPath("x.md"), with);
        assertTrue(parts.yaml().contains("x: \"no: # \\\"x\\\"\\n\"\n"), parts.yaml());
        assertEquals(FrontMatter.of(new ContentPath("x.md"), file).body(), parts.body());
        assertEquals(Optional.of(file), FrontMatterWriter.set(with, Map.of("x", Optional.empty())));
    }

    @Test
    void byteOrderMarkAndLineEndsStay() {
        assertEquals(
                Optional.of("\uFEFF---\r\ntitle: B\r\n---\r\nBody\r\n---\r\n"),
                FrontMatterWriter.set(
                        "\uFEFF---\r\ntitle: A\r\n---\r\nBody\r\n---\r\n",
                        field("title", new FieldValue.Text("B"))));
        assertEquals(
                Optional.of("---\ntitle: A\n...\nNew"),
                FrontMatterWriter.withBody("---\ntitle: A\n...\nOld", "New"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Text",
                "+++\ntitle = 'x'\n+++\n",
                "---\ntitle: x\n",
                "---\n: [\n---\n",
                " ---\ntitle: x\n---\n",
                "\n\t---\ntitle: x\n---\n",
                "\f---\ntitle: x\n---\n"
            })
    void whatIsNoFrontMatterIsLeftToItsAuthor(String file) {
        assertEquals(
                Optional.empty(),
                FrontMatterWriter.set(file, field("title", new FieldValue.Text("x"))));
    }

    @Test
    void aNewFileIsTidy() {
        Map<String, Optional<FieldValue>> fields = new LinkedHashMap<>();
        fields.put("title", Optional.of(new FieldValue.Text("What we learned: a report")));
        fields.put("date", Optional.of(new FieldValue.Date("2026-11-22")));
        fields.put(
                "authors", Optional.of(new FieldValue.Texts(List.of("Kari Nordmann", "Åsa Öst"))));
        fields.put("draft", Optional.of(new FieldValue.Flag(true)));
        assertEquals(
                """
                ---
                title: "What we learned: a report"
                date: 2026-11-22
                authors: [Kari Nordmann, Åsa Öst]
                draft: true
                ---
                The abstract.
                """,
                FrontMatterWriter.create(fields, "The abstract.\n"));
    }
}
