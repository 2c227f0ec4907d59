package org.samspel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CodedTest {
    private static final String LINE = "Blåbær – og “tyttebær” 🫐\n";
    private static final int LINES = 20_000;
    private static final String TEXT = LINE.repeat(LINES);

    private final Coded whole = Coded.of(TEXT);
    private final Coded written =
            Coded.written(
                    out -> {
                        for (int i = 0; i < LINES; i++) {
                            out.write(LINE);
                        }
                    });

    @Test
    void aTextWrittenPieceByPieceIsTheSameText() throws IOException {
        assertArrayEquals(TEXT.getBytes(UTF_8), written.bytes(false));
        try (InputStream plain = written.open(false);
                InputStream unpacked = new GZIPInputStream(written.open(true))) {
            assertArrayEquals(TEXT.getBytes(UTF_8), plain.readAllBytes());
            assertArrayEquals(TEXT.getBytes(UTF_8), unpacked.readAllBytes());
        }
    }

    @Test
    void itsTagsAndLengthsAreThoseOfItsBytes() {
        assertEquals(whole.etag(false), written.etag(false));
        assertEquals(TEXT.getBytes(UTF_8).length, written.length(false));
        assertEquals(written.bytes(true).length, written.length(true));
        assertEquals(whole.length(false), whole.compressedOnly().length(false));
    }

    @Test
    void onlyItsCompressedFormIsKept() {
        assertTrue(written.weight() < TEXT.length() / 10);
    }
}
