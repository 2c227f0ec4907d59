package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The war as it was built, deployed to an application server that knows nothing of us. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeploymentIT {
    private final HttpClient http = HttpClient.newHttpClient();

    /** Named so that the server gives it the root of its addresses. */
    @Deployment(testable = false)
    static WebArchive builtWar() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/samspel.war"))
                .as(WebArchive.class);
    }

    @ParameterizedTest
    @CsvSource({
        "sv/artiklar/, Artiklar",
        "nb/artikler/, Artikler",
        "nn/artiklar/, Artiklar",
        "en/articles/, Articles"
    })
    void servesPagesInEachLanguage(String path, String heading, @ArquillianResource URI portal)
            throws Exception {
        assertTrue(get(portal, path).contains("<h1>" + heading + "</h1>"));
    }

    @Test
    void servesAFile(@ArquillianResource URI portal) throws Exception {
        String file = get(portal, "files/Rapporter/English/Peer%20panels%20in%20brief.pdf");
        assertTrue(file.startsWith("%PDF-"));
    }

    @Test
    void finds(@ArquillianResource URI portal) throws Exception {
        assertTrue(get(portal, "nb/sok/?q=brukerpanel").contains("<mark>"));
    }

    @Test
    void isReady(@ArquillianResource URI portal) throws Exception {
        assertTrue(get(portal, "health/ready").contains("\"site\""));
    }

    @Test
    void saysHowItIsDoing(@ArquillianResource URI portal) throws Exception {
        assertTrue(get(portal, "api/v1/status").contains("\"problems\":0"));
    }

    private String get(URI portal, String path) throws IOException, InterruptedException {
        var response =
                http.send(
                        HttpRequest.newBuilder(portal.resolve(path)).build(),
                        BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), path);
        return response.body();
    }
}
