package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samspel.languages.Language;
import org.xml.sax.SAXException;

/** Every kind of page is what the HTML standard and schema.org say such a page is. */
@ExtendWith(SharedPortal.class)
class ValidityIT {
    private final RunningPortal portal;

    ValidityIT(RunningPortal portal) {
        this.portal = portal;
    }

    @TestFactory
    Stream<DynamicTest> pagesAreValid() {
        return pages().map(page -> DynamicTest.dynamicTest(page.toString(), () -> check(page)));
    }

    /** The kinds, and pages no list of kinds has. */
    private Stream<SamplePage> pages() {
        Stream<SamplePage> others =
                Stream.of(
                        new SamplePage(
                                "preview of a PDF",
                                Language.NB,
                                "/nb/preview/reports/peer-panel-method/brukerpanel-metode.nb.pdf/"),
                        new SamplePage(
                                "preview of a text document",
                                Language.SV,
                                "/sv/preview/reports/dialogue-meetings-guide"
                                        + "/mall-for-aterkoppling.sv.docx/"),
                        new SamplePage(
                                "found by prefix", Language.SV, "/sv/sok/?q=bruk*&type=report"));
        return Stream.concat(SamplePage.all(portal), others);
    }

    private void check(SamplePage page) throws IOException, SAXException {
        HttpResponse<String> response = portal.get(page.address());
        assertEquals(page.status(), response.statusCode());
        assertEquals(List.of(), mistakes(response.body()));
        Jsoup.parse(response.body())
                .select("script[type=application/ld+json]")
                .forEach(script -> assertEquals(List.of(), SchemaOrg.mistakes(script.data())));
    }

    /** What the checker calls errors and warnings, a line each. */
    private static List<String> mistakes(String html) throws IOException, SAXException {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        checker.setNoLangDetect(true); // the site says more exactly what it is
        return checker.validate(new ByteArrayInputStream(html.getBytes(UTF_8)))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
