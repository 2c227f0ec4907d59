package org.samspel.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The end of a PDF: a file that was cut off has none, and one that is also a ZIP has two. */
final class PdfEnds {
    /** Where readers look for the end (ISO 32000-1, Annex H); some programs add rubbish. */
    private static final int TAIL = 4_096;

    private PdfEnds() {}

    static void check(Path file) throws IOException {
        String tail = tail(file);
        if (!tail.contains("%%EOF")) {
            throw new Refused(Objection.DAMAGED);
        }
        if (ZipDirectory.endsLikeZip(file)) {
            throw new Refused(Objection.HIDDEN_CODE);
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - bytes.length);
            in.readFully(bytes);
            return new String(bytes, ISO_8859_1);
        }
    }
}
