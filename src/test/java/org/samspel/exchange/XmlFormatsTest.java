package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Dublin Core, DataCite and MODS, read back by a parser of others. */
class XmlFormatsTest {
    private static final String ONE_LINE = Text.line(Samples.AWKWARD);

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"DUBLIN_CORE", "DATACITE"})
    void whateverAnAuthorWroteComesBackAsItWas(Format format) throws Exception {
        Document one = parsed(format.write(List.of(Samples.report(Samples.AWKWARD))));
        assertEquals(List.of(ONE_LINE), all(one, "title"));
        Document two =
                parsed(format.write(List.of(Samples.report(Samples.AWKWARD), Samples.report("B"))));
        assertEquals(List.of(ONE_LINE, "B"), all(two, "title"));
        assertEquals(List.of(), all(parsed(format.write(List.of())), "title"));
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        Publication report = Samples.report("A\uFFFF\uD800B");
        assertEquals(List.of("AB"), all(parsed(DublinCoreXml.of(List.of(report))), "title"));
    }

    @Test
    void dataCiteHasWhatItsSchemaDemandsOfAnUndatedTextByNobody() throws Exception {
        Document document = parsed(DataCiteXml.of(List.of(Samples.article("A", Optional.empty()))));
        assertEquals(List.of("Samspel"), all(document, "creatorName"));
        assertEquals(List.of("Samspel"), all(document, "publisher"));
        assertEquals(List.of("2026"), all(document, "publicationYear"));
    }

    @Test
    void modsPartsThePersonsNameAndNamesTheOrganisation() throws Exception {
        Document document =
                parsed(
                        ModsXml.of(
                                List.of(
                                        Samples.report(
                                                Samples.AWKWARD,
                                                "Kari Nordmann",
                                                "Østersunds kommun"))));
        assertEquals(List.of(ONE_LINE), all(document, "title"));
        assertEquals(List.of("Nordmann", "Kari", "Østersunds kommun"), all(document, "namePart"));
        assertEquals(List.of("nb"), all(document, "languageTerm"));
    }

    @Test
    void filesAreNamedOnceHoweverManyTranslationsHaveThem() throws Exception {
        Publication one = Samples.report("A");
        List<String> identifiers =
                all(parsed(DublinCoreXml.of(List.of(one, Samples.report("B")))), "identifier");
        assertEquals(identifiers.stream().distinct().toList(), identifiers);
        assertTrue(identifiers.contains(one.files().getFirst().address()));
        assertFalse(identifiers.contains(""));
    }
}
