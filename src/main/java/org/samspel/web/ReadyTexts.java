package org.samspel.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Texts of one edition that programs ask for again and again, such as feeds and sitemaps, kept once
 * they are made, by address. An address that leads to none is not kept. There is room for so many
 * bytes: what has not been asked for the longest gives way. A sitemap of ten thousand pages is some
 * megabytes long, so they are kept compressed.
 */
final class ReadyTexts {
    /** What keeping one takes beside its bytes, about. */
    private static final long ENTRY = 300;

    private final long room;
    private final Map<String, ReadyText> texts = new LinkedHashMap<>(16, 0.75f, true);
    private long taken;

    /**
     * @param room in bytes
     */
    ReadyTexts(long room) {
        this.room = room;
    }

    /** The text, if it has been made before and is kept. */
    synchronized Optional<ReadyText> find(String address) {
        return Optional.ofNullable(texts.get(address));
    }

    /** The text, made now when it is not kept; empty when there is none. */
    Optional<ReadyText> get(String address, Supplier<Optional<ReadyText>> maker) {
        Optional<ReadyText> ready = find(address);
        if (ready.isPresent()) {
            return ready;
        }
        Optional<ReadyText> made = maker.get();
        made.filter(text -> weight(text) <= room).ifPresent(text -> keep(address, text));
        return made;
    }

    private synchronized void keep(String address, ReadyText text) {
        Optional<ReadyText> before = Optional.ofNullable(texts.put(address, text));
        taken += weight(text) - before.map(ReadyTexts::weight).orElse(0L);
        Iterator<ReadyText> oldest = texts.values().iterator();
        while (taken > room) {
            taken -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static long weight(ReadyText text) {
        return ENTRY + text.body().weight();
    }
}
