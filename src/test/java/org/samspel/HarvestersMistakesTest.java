package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What harvesters ask wrongly, of one site with one text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HarvestersMistakesTest {
    private RunningSite site;
    private Harvester harvester;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = new RunningSite(folder);
        site.write("content/site.yml", "languages: [nb]\n".getBytes(UTF_8));
        site.write("content/articles/a1/index.nb.md", "---\ntitle: Tekst 1\n---\n".getBytes(UTF_8));
        site.publish();
        harvester = new Harvester(site);
    }

    @AfterAll
    void close() {
        site.close();
    }

    /** The requests of the official validator, and those its authors left out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    junk | badVerb
                    verb=junk | badVerb
                    '' | badVerb
                    verb=Identify&verb=Identify | badVerb
                    verb=Identify&x=y | badArgument
                    verb=GetRecord&metadataPrefix=oai_dc | badArgument
                    verb=GetRecord&identifier=oai:example.org:articles/a1 | badArgument
                    verb=GetRecord&identifier=invalid"id&metadataPrefix=oai_dc | badArgument
                    verb=GetRecord&identifier=oai:example.org:articles/a1&metadataPrefix=junk | cannotDisseminateFormat
                    verb=GetRecord&identifier=oai:example.org:articles/none&metadataPrefix=oai_dc | idDoesNotExist
                    verb=GetRecord&identifier=oai:elsewhere.org:articles/a1&metadataPrefix=oai_dc | idDoesNotExist
                    verb=ListMetadataFormats&identifier=oai:example.org:none | idDoesNotExist
                    verb=ListIdentifiers&until=junk | badArgument
                    verb=ListIdentifiers&from=junk | badArgument
                    verb=ListIdentifiers&resumptionToken=junk&until=2000-02-05 | badArgument
                    verb=ListRecords&metadataPrefix=oai_dc&from=junk | badArgument
                    verb=ListRecords&resumptionToken=junk | badResumptionToken
                    verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=junk&until=1990-01-10 | badArgument
                    verb=ListRecords&metadataPrefix=oai_dc&until=junk | badArgument
                    verb=ListRecords | badArgument
                    verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=mods | badArgument
                    verb=ListRecords&metadataPrefix= | badArgument
                    verb=ListRecords&metadataPrefix=a%20b | badArgument
                    verb=ListRecords&metadataPrefix=junk | cannotDisseminateFormat
                    verb=ListRecords&metadataPrefix=oai_dc&from=2001-01-01&until=2002-01-01T00:00:00Z | badArgument
                    verb=ListRecords&metadataPrefix=oai_dc&from=2003-01-01&until=2002-01-01 | badArgument
                    verb=ListRecords&metadataPrefix=oai_dc&from=2003-02-30 | badArgument
                    verb=ListRecords&metadataPrefix=oai_dc&from=2003-02-03T00:00:00.5Z | badArgument
                    verb=ListRecords&metadataPrefix=oai_dc&until=2000-01-01 | noRecordsMatch
                    verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01 | noRecordsMatch
                    verb=ListRecords&metadataPrefix=oai_dc&set=none | noRecordsMatch
                    verb=ListRecords&metadataPrefix=oai_dc&set=a%00b | badArgument
                    verb=ListSets&resumptionToken=junk | badResumptionToken
                    verb=ListRecords&metadataPrefix=%zz | badArgument
                    """)
    void everyMistakeIsToldByItsCode(String request, String code) throws Exception {
        Harvester.Reply reply = harvester.ask(request);
        assertTrue(reply.errors().contains(code), reply.text());
        boolean repeated = !reply.all("request").getFirst().getAttribute("verb").isEmpty();
        assertEquals(!code.matches("badVerb|badArgument"), repeated, reply.text());
    }

    @Test
    void aSetOfVeryManyPartsIsOneThatIsNotThere() throws Exception {
        Harvester.Reply reply =
                harvester.ask("verb=ListRecords&metadataPrefix=oai_dc&set=a" + ":a".repeat(3_500));
        assertEquals(List.of("noRecordsMatch"), reply.errors(), reply.text());
    }

    @Test
    void severalMistakesAreToldAtOnce() throws Exception {
        Harvester.Reply reply = harvester.ask("verb=ListRecords&from=junk&until=junk&x=1");
        assertEquals(4, reply.errors().size(), reply.text());
    }
}
