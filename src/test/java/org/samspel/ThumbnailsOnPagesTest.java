package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of first pages arrive by themselves, and only those of files readers may see. */
@Timeout(120)
class ThumbnailsOnPagesTest {
    private static final Pattern PICTURE =
            Pattern.compile(
                    "<img src=\"(/thumbnails/([0-9a-f]{64})\\.jpg)\" width=\"\\d+\" height=\"(?:400|399)\""
                            + " alt=\"\" loading=\"lazy\"");

    @TempDir private Path folder;

    private static void write(RunningSite site, String path, String text) throws IOException {
        site.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer get(RunningSite site, String address) throws IOException {
        return site.ask("GET " + address, List.of());
    }

    @Test
    void aPictureOfTheFirstPageIsShownAndServedForEver() throws Exception {
        try (RunningSite site = new RunningSite(folder)) {
            site.write("content/documents/Rapporter/a.pdf", Fixtures.of("pdf En | To"));
            write(site, "content/documents/Rapporter/b.txt", "Tekst");
            site.publish();
            site.awaitPictures();
            String page = get(site, "/nb/dokumenter/Rapporter/").body();
            Matcher picture = PICTURE.matcher(page);
            assertTrue(picture.find(), page);
            assertFalse(picture.find(), "a text has none: " + page);
            picture.reset().find();
            Answer answer = get(site, picture.group(1));
            assertEquals(200, answer.status());
            assertEquals("image/jpeg", answer.headers().get("Content-Type"));
            assertEquals("nosniff", answer.headers().get("X-Content-Type-Options"));
            assertEquals(
                    "public, max-age=31536000, immutable", answer.headers().get("Cache-Control"));
            site.delete("content/documents/Rapporter/a.pdf");
            site.publish();
            assertEquals(404, get(site, picture.group(1)).status());
        }
    }

    @Test
    void whatReadersMayNotSeeHasNoPicture() throws Exception {
        try (RunningSite site = new RunningSite(folder)) {
            write(site, "content/reports/r/index.nb.md", "---\ntitle: R\ndraft: true\n---\nTekst.");
            site.write("content/reports/r/r.pdf", Fixtures.of("pdf Hemmelig"));
            site.publish();
            site.awaitPictures();
            assertEquals(List.of(), site.thumbnails());
            assertEquals(404, get(site, "/thumbnails/" + "0".repeat(64) + ".jpg").status());
            assertEquals(404, get(site, "/thumbnails/").status());
            assertEquals(404, get(site, "/thumbnails/x.jpg").status());
            for (String path : List.of("../text/x.jpg", "%2e%2e/%2e%2e/site.yml", "..%2f..%2fa")) {
                int status = get(site, "/thumbnails/" + path).status();
                assertTrue(status == 404 || status == 400, path + " " + status);
            }
        }
    }
}
