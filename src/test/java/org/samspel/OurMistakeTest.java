package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that fails costs only itself, and says so in the reader's language. */
class OurMistakeTest {
    private static final Pattern NUMBER = Pattern.compile("<code>([0-9a-f]{8})</code>");

    @TempDir private Path folder;

    private static Answer get(RunningSite site, String address) throws IOException {
        return site.ask("GET " + address, List.of());
    }

    private static String number(Answer answer) {
        Matcher number = NUMBER.matcher(answer.body());
        assertTrue(number.find(), answer.body());
        return number.group(1);
    }

    @Test
    void theReaderGetsAPageWithANumberAndNothingOfOurWorkings() throws Exception {
        try (RunningSite site = new RunningSite(folder)) {
            for (String language : List.of("sv", "nb", "en")) {
                site.write(
                        "content/articles/a/index." + language + ".md",
                        "---\ntitle: A\n---\n".getBytes(StandardCharsets.UTF_8));
            }
            site.publish();
            site.breakAt("/sv/artiklar/a/");
            Answer swedish = get(site, "/sv/artiklar/a/");
            assertEquals(500, swedish.status());
            assertTrue(swedish.body().contains("<html lang=\"sv\""), swedish.body());
            assertTrue(swedish.body().contains("Något gick fel hos oss"), swedish.body());
            assertEquals("no-store", swedish.headers().get("Cache-Control"));
            assertFalse(swedish.headers().containsKey("ETag"));
            assertFalse(swedish.body().contains("secret inner workings"));
            assertFalse(swedish.body().contains("org.samspel"));
            assertNotEquals(number(swedish), number(get(site, "/sv/artiklar/a/")));
            assertEquals(200, get(site, "/nb/artikler/a/").status());
            site.breakAt("/nb/artikler/");
            assertTrue(get(site, "/nb/artikler/").body().contains("Noe gikk galt hos oss"));
            assertEquals(200, get(site, "/sv/artiklar/a/").status());
        }
    }
}
