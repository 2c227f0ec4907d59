package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RisTest {
    @Test
    void aReportSaysWhatReferenceManagersLookFor() {
        assertEquals(
                """
                TY  - RPRT
                ID  - reports:r:nb
                TI  - Sluttrapport
                AU  - Nordmann, Kari
                AU  - Østersunds kommun
                PY  - 2026
                DA  - 2026/05/06
                PB  - Helsedirektoratet
                SN  - 2026:4
                LA  - nb
                UR  - https://example.org/id/reports/r
                KW  - evaluering
                KW  - helse
                AB  - Hva vi gjorde
                ER  -\s
                """
                        .replace("\n", "\r\n"),
                Format.RIS.write(
                        List.of(
                                Samples.report(
                                        "Sluttrapport", "Kari Nordmann", "Østersunds kommun"))));
    }

    @Test
    void anArticleIsAPageOfItsSite() {
        String ris =
                Format.RIS.write(
                        List.of(Samples.article("A", Optional.of(LocalDate.of(2025, 1, 2)))));
        assertTrue(ris.startsWith("TY  - ELEC\r\n"), ris);
        assertTrue(ris.contains("\r\nT2  - Samspel\r\n"), ris);
    }

    @Test
    void noTitleBeginsALineOfItsOwn() {
        String ris =
                Format.RIS.write(List.of(Samples.report(Samples.AWKWARD), Samples.report("B")));
        List<String> lines = ris.lines().toList();
        assertEquals(2, lines.stream().filter(line -> line.startsWith("TY  - RPRT")).count());
        assertEquals(2, lines.stream().filter(line -> line.startsWith("ER  -")).count());
        assertEquals(0, lines.stream().filter(line -> line.startsWith("TY  - JOUR")).count());
        assertTrue(lines.stream().allMatch(line -> line.matches("[A-Z0-9]{2}  - .*|")), ris);
        assertEquals(0, ris.replace("\r\n", "").chars().filter(c -> c < ' ').count());
    }
}
