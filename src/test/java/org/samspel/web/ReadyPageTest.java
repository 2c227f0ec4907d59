package org.samspel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ReadyPageTest {
    private static final String HTML = "<p>Blåbær</p>".repeat(100);
    private final ReadyPage page = page(HTML);

    private static ReadyPage page(String html) {
        return ReadyPage.of(
                new ReadyPage.Facts(200, "nb", true, "", Duration.ZERO), Coded.of(html));
    }

    @Test
    void bothFormsAreTheSamePage() throws IOException {
        assertArrayEquals(HTML.getBytes(UTF_8), page.body().bytes(false));
        byte[] gzip = page.body().bytes(true);
        assertTrue(gzip.length < HTML.length() / 4);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            assertEquals(HTML, new String(in.readAllBytes(), UTF_8));
        }
    }

    @Test
    void aPageThatIsNotKeptIsTheSameInBothFormsToo() throws IOException {
        Coded once = Coded.once(HTML);
        assertArrayEquals(page.body().bytes(false), once.bytes(false));
        try (GZIPInputStream in = new GZIPInputStream(once.open(true))) {
            assertEquals(HTML, new String(in.readAllBytes(), UTF_8));
        }
        assertEquals(once.bytes(true).length, once.length(true));
        assertEquals(page.body().etag(true), once.etag(true));
    }

    @Test
    void eachFormOfEachTextHasAnETagOfItsOwn() {
        assertNotEquals(page.body().etag(true), page.body().etag(false));
        assertNotEquals(page.body().etag(false), page("other").body().etag(false));
        assertEquals(page.body().etag(true), page(HTML).body().etag(true));
    }

    @Test
    void aPageKeptCompressedIsStillTheSame() {
        ReadyPage small = page.compressedOnly();
        assertTrue(small.body().weight() < page.body().weight());
        assertArrayEquals(page.body().bytes(false), small.body().bytes(false));
        assertEquals(page.body().etag(false), small.body().etag(false));
        assertEquals(page.body().etag(true), small.body().etag(true));
    }
}
