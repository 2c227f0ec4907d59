package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The site over HTTP, as readers' browsers and caches meet it. */
@ExtendWith(SharedPortal.class)
class PortalIT {
    private static final String PAGE = "/nb/artikler/";

    private final RunningPortal portal;

    PortalIT(RunningPortal portal) {
        this.portal = portal;
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsThereInEveryLanguage() {
        return SamplePage.all(portal)
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> isThere(page)));
    }

    private void isThere(SamplePage page) {
        HttpResponse<String> response = portal.get(page.address());
        assertEquals(page.status(), response.statusCode());
        Document html = Jsoup.parse(response.body());
        assertEquals(page.language().code(), html.selectXpath("/html").attr("lang"));
        assertEquals(1, html.select("h1").size());
        assertFalse(html.title().startsWith(" "), html.title());
        assertFalse(html.select("meta[property=og:title]").attr("content").isBlank());
        headers(response);
    }

    @Test
    void wordsInAnAddressMayHaveLettersBeyondAscii() {
        HttpResponse<String> found = portal.get("/nb/sok/?q=dialogm%C3%B8ter");
        assertEquals("dialogmøter", Jsoup.parse(found.body()).select("#search-main").val());
    }

    /** Nothing runs that is not ours, nothing is remembered, nothing tells what serves. */
    private static void headers(HttpResponse<?> response) {
        Map<String, List<String>> headers = response.headers().map();
        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(List.of("nosniff"), headers.get("x-content-type-options"));
        for (String unwanted : List.of("server", "x-powered-by", "set-cookie", "x-frame-options")) {
            assertFalse(headers.containsKey(unwanted), unwanted);
        }
    }

    @Test
    void languagesOfferedAreThere() {
        for (var link : Jsoup.parse(portal.get("/sv/").body()).select(".languages a")) {
            assertEquals(200, portal.get(link.attr("href")).statusCode(), link.text());
        }
    }

    @Test
    void aPageTheReaderHasIsNotSentAgain() {
        String etag = portal.get(PAGE).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = portal.get(PAGE, "If-None-Match", "\"other\", " + etag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(etag, again.headers().firstValue("ETag").orElseThrow());
        assertEquals(200, portal.get(PAGE, "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void pagesTravelCompressed() throws IOException {
        HttpResponse<byte[]> packed = portal.bytes(PAGE, "Accept-Encoding", "br, gzip");
        HttpResponse<byte[]> plain = portal.bytes(PAGE);
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(packed.body().length < plain.body().length / 2);
        assertEquals(
                new String(plain.body(), StandardCharsets.UTF_8),
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                        StandardCharsets.UTF_8));
        assertNotEquals(packed.headers().firstValue("ETag"), plain.headers().firstValue("ETag"));
        assertEquals("Accept-Encoding", packed.headers().firstValue("Vary").orElse(""));
    }

    @Test
    void whoRefusesGzipGetsPlainText() {
        HttpResponse<String> plain = portal.get(PAGE, "Accept-Encoding", "gzip;q=0");
        assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
        assertTrue(plain.body().startsWith("<!DOCTYPE html>"));
    }

    @Test
    void headTellsWhatGetWouldSend() {
        HttpResponse<byte[]> get = portal.bytes(PAGE);
        HttpResponse<byte[]> head =
                portal.send(
                        portal.request(PAGE).method("HEAD", BodyPublishers.noBody()),
                        BodyHandlers.ofByteArray());
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        for (String name : List.of("Content-Length", "ETag", "Content-Type")) {
            assertEquals(get.headers().firstValue(name), head.headers().firstValue(name), name);
        }
    }

    @Test
    void readersChangeNothing() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE")) {
            HttpResponse<String> refused =
                    portal.send(
                            portal.request("/sv/").method(method, BodyPublishers.ofString("x")),
                            BodyHandlers.ofString());
            assertTrue(refused.statusCode() >= 400, method);
            assertFalse(refused.body().contains("Payara"), method);
            assertFalse(refused.body().contains("error."), method);
        }
    }

    /** For whoever watches over the server; its own answers at these addresses are switched off. */
    @Test
    void thePortalSaysItselfHowItIs() {
        for (String path : List.of("/health", "/health/live", "/health/ready")) {
            HttpResponse<String> health = portal.get(path);
            assertEquals(200, health.statusCode(), path);
            assertTrue(health.body().startsWith("{\"status\":\"UP\""), health.body());
        }
        assertEquals(404, portal.get("/health/x").statusCode());
        assertEquals(404, portal.get("/metrics").statusCode());
    }

    @Test
    void theFirstAddressChoosesTheReadersLanguage() {
        HttpResponse<String> norwegian = portal.get("/", "Accept-Language", "no, en;q=0.5");
        assertEquals(302, norwegian.statusCode());
        assertEquals("/nb/", norwegian.headers().firstValue("Location").orElse(""));
        assertEquals("Accept-Language", norwegian.headers().firstValue("Vary").orElse(""));
    }
}
