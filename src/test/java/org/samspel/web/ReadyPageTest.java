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
        return ReadyPage.of(new ReadyPage.Facts(200, "nb", true, "", Duration.ZERO), html);
    }

    @Test
    void bothFormsAreTheSamePage() throws IOException {
        assertArrayEquals(HTML.getBytes(UTF_8), page.bytes(false));
        byte[] gzip = page.bytes(true);
        assertTrue(gzip.length < HTML.length() / 4);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            assertEquals(HTML, new String(in.readAllBytes(), UTF_8));
        }
    }

    @Test
    void eachFormOfEachTextHasAnETagOfItsOwn() {
        assertNotEquals(page.etag(true), page.etag(false));
        assertNotEquals(page.etag(false), page("other").etag(false));
        assertEquals(page.etag(true), page(HTML).etag(true));
    }

    @Test
    void aPageKeptCompressedIsStillTheSame() {
        ReadyPage small = page.compressedOnly();
        assertTrue(small.weight() < page.weight());
        assertArrayEquals(page.bytes(false), small.bytes(false));
        assertEquals(page.etag(false), small.etag(false));
        assertEquals(page.etag(true), small.etag(true));
    }
}
