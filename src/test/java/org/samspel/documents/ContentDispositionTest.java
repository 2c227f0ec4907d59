package org.samspel.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {

    private static final String REPORT =
            "attachment; filename=\"Arsrapport 2026 - sok pa aere.pdf\"; filename*=UTF-8''"
                    + "%C3%85rsrapport%202026%20%E2%80%93%20s%C3%B8k%20p%C3%A5%20%C3%A6re.pdf";

    @Test
    void nordicLettersAreReplacedForOldProgramsAndKeptForAllOthers() {
        assertEquals(
                REPORT, ContentDisposition.attachment("Årsrapport 2026 – søk på ære.pdf").value());
        assertEquals(
                "attachment; filename=\"Sjobolge aere og Angstrom.docx\"; filename*=UTF-8''"
                        + "Sj%C3%B8b%C3%B8lge%20%C3%A6re%20og%20%C3%85ngstr%C3%B6m.docx",
                ContentDisposition.attachment("Sjøbølge ære og Ångström.docx").value());
    }

    @Test
    void quotesPercentAndBracketsCannotBreakTheHeader() {
        assertEquals(
                "attachment; filename=\"Psykisk halsa (slutrapport) 'utkast' 50_.pdf\";"
                        + " filename*=UTF-8''Psykisk%20h%C3%A4lsa%20%28slutrapport%29%20"
                        + "%22utkast%22%2050%25.pdf",
                ContentDisposition.attachment("Psykisk hälsa (slutrapport) \"utkast\" 50%.pdf")
                        .value());
    }

    @Test
    void namesFromMacsComeOutTheSame() {
        String decomposed =
                Normalizer.normalize("Årsrapport 2026 – søk på ære.pdf", Normalizer.Form.NFD);
        assertEquals(REPORT, ContentDisposition.attachment(decomposed).value());
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\kari\\rapport.pdf, rapport.pdf",
        "'a\r\nSet-Cookie: x=y.pdf', aSet-Cookie: x=y.pdf",
        "'rapport\u202Efdp.exe', rapportfdp.exe",
        "'nul\u0000l.pdf', null.pdf",
        "'a\u2028b\u2029c.pdf', abc.pdf",
        "'broken\uD800.pdf', broken.pdf",
        "'  spaced.pdf  ', spaced.pdf",
    })
    void whatDoesNotBelongInANameIsTakenOut(String given, String name) {
        assertEquals(name, ContentDisposition.attachment(given).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/", "\u202E", "   "})
    void aNameOfNothingBecomesFile(String given) {
        assertEquals("file", ContentDisposition.attachment(given).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"øøø.pdf", "日本語.pdf", "😀 fest.pdf", "x\"; evil=\"y.html", "%41\\%.pdf"})
    void bothParametersAreAlwaysWellFormed(String name) {
        String value = ContentDisposition.attachment(name).value();
        String pattern =
                "attachment; filename=\"[\\x20-\\x7e&&[^\"%\\\\]]+\"; filename\\*=UTF-8''"
                        + "([A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+";
        assertTrue(value.matches(pattern), value);
        String encoded = value.substring(value.indexOf("''") + 2).replace("+", "%2B");
        assertEquals(ContentDisposition.attachment(name).name(), URLDecoder.decode(encoded, UTF_8));
    }

    @Test
    void aNameOf255BytesIsKeptAndALongerOneKeepsItsExtension() {
        String longest = "ø".repeat(125) + "x.pdf";
        assertEquals(255, longest.getBytes(UTF_8).length);
        assertEquals(longest, ContentDisposition.attachment(longest).name());
        String tooLong = ContentDisposition.attachment("😀".repeat(100) + ".pdf").name();
        assertTrue(tooLong.getBytes(UTF_8).length <= 255);
        assertEquals("😀".repeat(62) + ".pdf", tooLong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.pdf", "b.PNG", "c.jpeg", "d.gif", "e.webp", "f.mp3", "g.mp4", "h.txt", "i.avif",
                "j.m4a", "k.webm", "l.wav"
            })
    void harmlessTypesAreShownByTheBrowser(String name) {
        assertTrue(
                ContentDisposition.inlineIfHarmless(name)
                        .value()
                        .startsWith("inline; filename=\""));
        assertFalse(ContentDisposition.attachment(name).inline());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.html",
                "b.svg",
                "c.xml",
                "d.pdf.html",
                "e",
                "f.docx",
                "g.xhtml",
                "pdf",
                "h.csv",
                "i.md"
            })
    void whatCouldRunIsSaved(String name) {
        assertFalse(ContentDisposition.inlineIfHarmless(name).inline());
    }
}
