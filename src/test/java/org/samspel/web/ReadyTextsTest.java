package org.samspel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadyTextsTest {
    private static final long ROOM = 10_000;

    private final ReadyTexts texts = new ReadyTexts(ROOM);
    private final AtomicInteger made = new AtomicInteger();

    private ReadyText get(String address, int bytes) {
        return texts.get(address, () -> Optional.of(text(bytes))).orElseThrow();
    }

    /** Of letters that nothing can compress much. */
    private ReadyText text(int bytes) {
        made.incrementAndGet();
        StringBuilder letters = new StringBuilder();
        new Random(bytes).ints(bytes, 'a', 'z').forEach(letters::appendCodePoint);
        return ReadyText.of("text/plain", letters.toString());
    }

    @Test
    void aTextIsMadeOnce() {
        assertEquals(get("/a", 100), get("/a", 100));
        assertEquals(1, made.get());
    }

    @Test
    void whereThereIsNoneNothingIsKept() {
        assertTrue(texts.get("/a", Optional::empty).isEmpty());
        assertTrue(texts.find("/a").isEmpty());
    }

    @Test
    void whatHasNotBeenAskedForTheLongestGivesWay() {
        get("/a", 4_000);
        get("/b", 4_000);
        get("/a", 4_000);
        get("/c", 8_000);
        assertTrue(texts.find("/a").isPresent());
        assertTrue(texts.find("/b").isEmpty());
        assertTrue(texts.find("/c").isPresent());
    }

    @Test
    void whatHasNoRoomPushesNothingOut() {
        get("/a", 4_000);
        get("/huge", 40_000);
        assertTrue(texts.find("/a").isPresent());
        assertTrue(texts.find("/huge").isEmpty());
    }

    @Test
    void manySmallTextsAreBoundedToo() {
        for (int i = 0; i < 1_000; i++) {
            get("/" + i, 1);
        }
        assertTrue(texts.find("/999").isPresent());
        assertTrue(texts.find("/900").isEmpty());
    }
}
