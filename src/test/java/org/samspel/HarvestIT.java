package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samspel.languages.Language;

/** Harvesting on the real server: both methods, headers, and what people see of it. */
@ExtendWith({SharedPortal.class, Browsing.class})
class HarvestIT {
    private static final String LIST = "verb=ListRecords&metadataPrefix=oai_dc";

    private final RunningPortal portal;
    private final Browser browser;

    HarvestIT(RunningPortal portal, Browser browser) {
        this.portal = portal;
        this.browser = browser;
        Eventually.within(
                Duration.ofMinutes(1),
                "the first records are ready",
                () -> portal.get("/oai?verb=Identify").statusCode() != 503);
    }

    private HttpResponse<String> post(String body) {
        return portal.send(
                portal.request("/oai", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                BodyHandlers.ofString());
    }

    private static String undated(HttpResponse<String> response) {
        return response.body()
                .replaceAll("<responseDate>[^<]*</responseDate>", "")
                .replaceAll("<resumptionToken expirationDate[^<]*</resumptionToken>", "");
    }

    @Test
    void bothMethodsGiveTheSameRecords() {
        HttpResponse<String> get = portal.get("/oai?" + LIST);
        assertEquals(200, get.statusCode());
        assertEquals(
                "text/xml;charset=utf-8",
                get.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT));
        assertFalse(Harvester.read(get.body()).all("record").isEmpty());
        assertEquals(undated(get), undated(post(LIST)));
    }

    @Test
    void mistakesAndLongBodiesAreAnsweredAsTheProtocolHasIt() {
        HttpResponse<String> wrong = post("verb=junk");
        assertEquals(200, wrong.statusCode());
        assertEquals(List.of("badVerb"), Harvester.read(wrong.body()).errors());
        assertEquals(413, post("verb=" + "x".repeat(20_000)).statusCode());
        HttpResponse<String> quote =
                portal.get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=invalid%22id");
        assertEquals(List.of("badArgument"), Harvester.read(quote.body()).errors());
    }

    @Test
    void headersOfPagesAndFilesLeadToAllThatBelongsToAWork() {
        HttpResponse<String> page = portal.get("/nb/rapporter/");
        assertTrue(page.body().contains("/nb/rapporter.atom"));
        String feed = portal.get("/nb/rapporter.atom").body();
        String report =
                Harvester.read(feed).all("link").stream()
                        .filter(link -> link.hasAttribute("hreflang"))
                        .map(link -> link.getAttribute("href"))
                        .findFirst()
                        .orElseThrow();
        String path = URI.create(report).getPath();
        String links = portal.get(path).headers().firstValue("Link").orElse("");
        assertTrue(links.contains("rel=\"cite-as\""), links);
        assertTrue(links.contains("rel=\"linkset\""), links);
    }

    @Test
    void peopleSeeTheRecordsInTheirLanguageAndCanGoOn() {
        for (Language language : Language.values()) {
            try (BrowserContext context =
                    browser.newContext(
                            new Browser.NewContextOptions().setLocale(language.code()))) {
                List<String> refused = new ArrayList<>();
                Page window = context.newPage();
                window.onConsoleMessage(
                        message -> {
                            if (message.text().contains("Content Security Policy")) {
                                refused.add(message.text());
                            }
                        });
                window.navigate(portal.address().resolve("/oai?verb=Identify").toString());
                assertEquals(language.code(), window.locator("html").getAttribute("lang"));
                window.locator("nav a").nth(3).click();
                window.locator(".hit h3").nth(3).waitFor();
                assertEquals(List.of(), refused);
            }
        }
    }
}
