package org.samspel.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextEncodingTest {
    private static final String NORDIC = "Årsrapport – søk på ære; hälsa.\r\n";

    @Test
    void utf8AndAsciiAreUtf8() {
        assertEquals(Optional.of("utf-8"), told(NORDIC.getBytes(UTF_8)));
        assertEquals(Optional.of("utf-8"), told("only ascii".getBytes(UTF_8)));
        assertEquals(Optional.of("utf-8"), told(new byte[0]));
    }

    @Test
    void aCharacterCutOffAtTheEndOfASampleIsNoMistakeButAtTheEndOfAFileItIs() {
        byte[] cut = Arrays.copyOf("på".getBytes(UTF_8), 2);
        assertEquals(Optional.of("utf-8"), TextEncoding.of(ByteBuffer.wrap(cut), false));
        assertEquals(Optional.empty(), told(cut));
    }

    @Test
    void nordicTextsOfOldProgramsAreTold() {
        byte[] windows = NORDIC.getBytes(Charset.forName("windows-1252"));
        assertEquals(Optional.of("windows-1252"), told(windows));
        assertEquals(Optional.of("windows-1252"), told("på".getBytes(ISO_8859_1)));
        assertEquals(Optional.of("utf-16"), told("på".getBytes(UTF_16)));
    }

    @Test
    void nothingIsClaimedOfOtherBytes() {
        assertEquals(Optional.empty(), told("Привет".getBytes(Charset.forName("windows-1251"))));
        assertEquals(Optional.empty(), told(new byte[] {0, 1, (byte) 0xe5, 2}));
    }

    private static Optional<String> told(byte[] bytes) {
        return TextEncoding.of(ByteBuffer.wrap(bytes), true);
    }
}
