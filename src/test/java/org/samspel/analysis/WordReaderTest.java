package org.samspel.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are marked where the index has them, so both must split texts in the same way. */
class WordReaderTest {
    private static final String[] PIECES = {
        "a",
        "Å",
        "ø",
        "ſ",
        "İ",
        "ß",
        "ab",
        "x1",
        "7",
        "07",
        " ",
        " ",
        " ",
        ".",
        ".",
        ",",
        ":",
        ";",
        "'",
        "’",
        "·",
        "‘",
        "-",
        "–",
        "_",
        "#",
        "*",
        "@",
        "/",
        "\"",
        "«",
        "…",
        "½",
        "©",
        "™",
        "́",
        "‍",
        "️",
        "😀",
        "👩‍👩‍👧",
        "я",
        "中",
        "文",
        "ا",
        "א",
        "ก",
        "ª",
        "ɐ",
        "２",
        "٣",
        "€",
        "=",
        "+",
        "­",
        "e\u0301",
        "\u2027",
        "\ufe13"
    };

    private record Word(String word, int start, int end) {}

    private static List<Word> read(String text) {
        List<Word> words = new ArrayList<>();
        for (WordReader reader = new WordReader(text); reader.next(); ) {
            words.add(new Word(reader.word(), reader.start(), reader.end()));
            assertEquals(reader.word().charAt(0), reader.first());
        }
        return words;
    }

    private static List<Word> indexed(String text) {
        List<Word> words = new ArrayList<>();
        Tokens tokens = new Tokens();
        tokens.read(text, 0);
        while (tokens.next()) {
            words.add(new Word(tokens.word(), tokens.start(), tokens.end()));
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Brukermedvirkning i kommunen.",
                "Det koster 1.500,50 kr (eks. mva.), dvs. kl. 12:30.",
                "it's O’Neill’s «dagens ord» rock'n'roll -'tis' 'a",
                "NAV-kontoret/kommunen: A_b_c x.y.z e-post: navn@eksempel.no, https://x.no/a?b=c#d",
                "C# og F* 1️⃣ 😀smil smil😀 ©2026 ½time 50% §5",
                "смысл жизни 日本語 ภาษาไทย",
            })
    void aTextIsSplitAsTheIndexSplitsIt(String text) {
        assertEquals(indexed(text), read(text));
    }

    @Test
    void aWordLongerThanTheTokenizerTakesIsCutWhereItCutsIt() {
        for (int length : new int[] {254, 255, 256, 600}) {
            String text = "a " + "b".repeat(length) + " c";
            assertEquals(indexed(text), read(text));
        }
    }

    @Test
    void anyMixtureOfCharactersIsSplitAsTheIndexSplitsIt() {
        Random random = new Random(7);
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertEquals(indexed(text.toString()), read(text.toString()), text::toString);
        }
    }

    /** The texts of the demonstration site as they are written, with all their markup. */
    @Test
    void realTextsAreSplitAsTheIndexSplitsThem() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".md")).toList()) {
                String text = CleanText.clean(Files.readString(file));
                assertEquals(indexed(text), read(text), file::toString);
            }
        }
    }
}
