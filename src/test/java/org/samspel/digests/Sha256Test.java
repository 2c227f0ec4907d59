package org.samspel.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the examples NIST gives for FIPS 180-4. */
class Sha256Test {
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String MILLION =
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

    @Test
    void aTextAndItsBytesComeToTheSame() {
        assertEquals(ABC, Sha256.of("abc"));
        assertEquals(ABC, Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aFileOfManyPiecesIsReadToItsEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "a".repeat(1_000_000));
        assertEquals(MILLION, Sha256.of(file));
    }

    @Test
    void piecesCountInTheirOrderAndNothingIsLeftForTheNext() {
        Sha256 sum = new Sha256();
        byte[] more = {'b', 'x'};
        sum.add("a").add(more, 1).add(ByteBuffer.wrap(new byte[] {'c'}));
        assertEquals(ABC, sum.hex());
        assertEquals(ABC, sum.add("abc").hex());
    }
}
