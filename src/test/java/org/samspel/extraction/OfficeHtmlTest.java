package org.samspel.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.SourceFile;

/** Word and OpenDocument texts keep their structure, and nothing of them runs. */
@Timeout(60)
class OfficeHtmlTest {

    @TempDir private Path folder;
    private SampleFiles samples;
    private ReadingRoom room;

    @BeforeEach
    void open() {
        samples = new SampleFiles(folder);
        room = ReadingRoom.patient(folder.resolve("cache"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private OfficeHtml html(SourceFile file) {
        return room.extraction().html(file).orElseThrow();
    }

    private SourceFile word(String body) throws IOException {
        Map<String, String> parts = new HashMap<>(SampleFiles.docxParts(body));
        parts.put(
                "word/styles.xml",
                "<w:styles xmlns:w='urn:w'><w:style w:styleId='Overskrift1'><w:name w:val='heading 1'/>"
                        + "</w:style><w:style w:styleId='Punkt'><w:name w:val='List Bullet'/>"
                        + "<w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style></w:styles>");
        parts.put(
                "word/numbering.xml",
                "<w:numbering xmlns:w='urn:w'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>"
                        + "<w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
                        + "</w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
                        + "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num></w:numbering>");
        parts.put(
                "word/_rels/document2.xml.rels",
                SampleFiles.relationships(
                        "a hyperlink https://example.org/?a=1&amp;b=2",
                        "b hyperlink javascript:alert(1)",
                        "c hyperlink file:///etc/passwd"));
        return samples.zip("a.docx", parts);
    }

    private static String p(String properties, String text) {
        return "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(properties, text);
    }

    @Test
    void headingsParagraphsAndEmphasisOfWord() throws IOException {
        assertEquals(
                "<h2>Tittel</h2><p>Vanlig og <strong>fet</strong> og <em>skrå</em> &lt;b&gt;</p>",
                html(word(
                                p("<w:pStyle w:val='Overskrift1'/>", "Tittel")
                                        + "<w:p><w:r><w:t>Vanlig og </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>f</w:t>"
                                        + "</w:r><w:r><w:rPr><w:b/></w:rPr><w:t>et</w:t></w:r><w:r><w:rPr>"
                                        + "<w:b w:val='0'/></w:rPr><w:t> og </w:t></w:r><w:r><w:rPr><w:i/></w:rPr>"
                                        + "<w:t>skrå</w:t></w:r><w:r><w:t> &lt;b&gt;</w:t></w:r></w:p>"))
                        .html());
    }

    @Test
    void listsOfWord() throws IOException {
        String deeper = "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='2'/></w:numPr>";
        assertEquals(
                "<ul><li>en<ul><li>under</li></ul></li><li>to</li></ul><p>mellom</p>"
                        + "<ol><li>først</li></ol>",
                html(word(
                                p("<w:pStyle w:val='Punkt'/>", "en")
                                        + p(deeper, "under")
                                        + p("<w:pStyle w:val='Punkt'/>", "to")
                                        + p("", "mellom")
                                        + p("<w:numPr><w:numId w:val='1'/></w:numPr>", "først")))
                        .html());
    }

    @Test
    void tablesOfWord() throws IOException {
        assertEquals(
                "<table><tr><th scope=\"col\" colspan=\"2\"><p>Hode</p></th></tr>"
                        + "<tr><td><p>a</p></td><td><ul><li>b</li></ul></td></tr></table><p>etter</p>",
                html(word(
                                "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val='2'/>"
                                        + "</w:tcPr>"
                                        + p("", "Hode")
                                        + "</w:tc></w:tr><w:tr><w:tc>"
                                        + p("", "a")
                                        + "</w:tc><w:tc>"
                                        + p("<w:pStyle w:val='Punkt'/>", "b")
                                        + "</w:tc></w:tr></w:tbl>"
                                        + p("", "etter")))
                        .html());
    }

    @Test
    void onlyLinksToTheWebStay() throws IOException {
        String link =
                "<w:p xmlns:r='urn:r'><w:hyperlink r:id='%s'><w:r><w:t>her</w:t></w:r></w:hyperlink></w:p>";
        assertEquals(
                "<p><a href=\"https://example.org/?a=1&amp;b=2\">her</a></p><p>her</p><p>her</p>",
                html(word(link.formatted("a") + link.formatted("b") + link.formatted("c"))).html());
    }

    @Test
    void deletedTextIsLeftOutAndPicturesAreTold() throws IOException {
        OfficeHtml html =
                html(
                        word(
                                p("", "står")
                                        + "<w:p><w:del><w:r><w:t>slettet</w:t></w:r></w:del>"
                                        + "<w:r><w:drawing><w:blip/></w:drawing></w:r></w:p>"));
        assertEquals("<p>står</p>", html.html());
        assertTrue(html.pictures());
    }

    @Test
    void openDocumentTextKeepsItsStructure() throws IOException {
        String content =
                "<o:doc xmlns:o='urn:o' xmlns:x='urn:x'><o:automatic-styles><o:style o:name='T1'>"
                        + "<o:text-properties o:font-weight='bold'/></o:style><o:list-style o:name='L1'>"
                        + "<o:list-level-style-number o:level='1'/></o:list-style></o:automatic-styles>"
                        + "<o:h o:outline-level='1'>Tittel</o:h><o:p>Ett <o:span o:style-name='T1'>fett</o:span>"
                        + "<o:line-break/><o:a x:href='javascript:alert(1)'>ord</o:a><o:note>nei</o:note></o:p>"
                        + "<o:list o:style-name='L1'><o:list-item><o:p>først</o:p></o:list-item></o:list>"
                        + "<o:table><o:table-header-rows><o:table-row><o:table-cell><o:p>H</o:p></o:table-cell>"
                        + "</o:table-row></o:table-header-rows><o:table-row><o:table-cell><o:p>c</o:p>"
                        + "</o:table-cell></o:table-row></o:table></o:doc>";
        assertEquals(
                "<h2>Tittel</h2><p>Ett <strong>fett</strong><br>ord</p><ol><li>først</li></ol>"
                        + "<table><tr><th scope=\"col\"><p>H</p></th></tr><tr><td><p>c</p></td></tr></table>",
                html(samples.openDocument("a.odt", content)).html());
    }

    @Test
    void whatIsTooLongIsShortened() throws IOException {
        OfficeHtml html = html(word(p("", "Ord etter ord. ".repeat(20)).repeat(5_000)));
        assertTrue(html.shortened());
        assertTrue(html.html().length() <= HtmlWriter.MOST + 1_000);
    }

    @Test
    void hostileFilesGiveNothing() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        assertEquals(OfficeHtml.NONE, html(samples.file("noise.docx", noise)));
        assertEquals(OfficeHtml.NONE, html(samples.file("noise.odt", noise)));
        Map<String, String> entities = new HashMap<>(SampleFiles.docxParts(""));
        entities.put(
                "word/document2.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d><p><t>&x;</t></p></d>");
        assertEquals(OfficeHtml.NONE, html(samples.zip("entities.docx", entities)));
        Map<String, String> bomb = new HashMap<>(SampleFiles.docxParts(""));
        bomb.put("word/document2.xml", "<d><p>" + " ".repeat(40_000_000) + "</p></d>");
        SourceFile packed = samples.zip("bomb.docx", bomb);
        assertTrue(packed.size() < 100_000, "the bomb is small");
        assertEquals(OfficeHtml.NONE, html(packed));
    }

    @Test
    void nestingHasAnEnd() throws IOException {
        String open = "<w:tbl><w:tr><w:tc>";
        String close = "</w:tc></w:tr></w:tbl>";
        OfficeHtml html = html(word(open.repeat(5_000) + p("", "innerst") + close.repeat(5_000)));
        assertTrue(html.html().split("<t", -1).length < 60, "few elements in each other");
    }

    @Test
    void theSameFileIsOpenedOnce() throws IOException {
        SourceFile file = word(p("", "Tekst"));
        assertEquals("<p>Tekst</p>", html(file).html());
        Files.delete(file.location());
        assertEquals("<p>Tekst</p>", html(file).html());
        SourceFile other = samples.docx("b.docx", p("", "Borte"));
        Files.delete(other.location());
        assertFalse(room.extraction().html(other).isPresent());
    }
}
