package org.samspel.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Årsrapport 2026.pdf | Årsrapport 2026.pdf",
                "C:\\Users\\Kari\\rapport.pdf | rapport.pdf",
                "../../etc/passwd | passwd",
                "..  | file",
                ".htaccess | htaccess",
                "rapport\u202efdp.exe | rapportfdp.exe",
                "rapport.pdf\u200b | rapport.pdf",
                "rapport .pdf. | rapport.pdf",
                "a<b>c:d?.txt | a b c d.txt",
                "%2e%2e%2fx.pdf | file",
            })
    void namesAreMadeFit(String sent, String kept) {
        assertEquals(kept, UploadName.of(sent));
    }

    @Test
    void controlCharactersAreLeftOut() {
        assertEquals("ab.pdf", UploadName.of("a\u0000b\n.pdf"));
    }

    @Test
    void aLongNameKeepsItsExtension() {
        String kept = UploadName.of("å".repeat(400) + ".docx");
        assertTrue(kept.endsWith("å.docx"), kept);
        assertTrue(kept.getBytes(StandardCharsets.UTF_8).length <= 255, kept);
    }
}
