package org.samspel.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Pages of one edition, each made at most once, by canonical address. Finding one takes no lock.
 * What is kept is bounded: past {@value #MOST_BYTES} bytes pages are kept compressed only, and past
 * twice that no more are kept.
 */
final class ReadyPages {
    private static final long MOST_BYTES = 48L << 20;

    private final Map<String, ReadyPage> pages = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    Optional<ReadyPage> find(String address) {
        return Optional.ofNullable(pages.get(address));
    }

    /** The page, made now when it has not been made before. */
    ReadyPage get(String address, Supplier<ReadyPage> maker) {
        ReadyPage ready = pages.get(address);
        if (ready != null) {
            return ready;
        }
        if (bytes.get() > 2 * MOST_BYTES) {
            return maker.get();
        }
        return pages.computeIfAbsent(address, missing -> counted(maker.get()));
    }

    private ReadyPage counted(ReadyPage made) {
        ReadyPage kept = bytes.get() > MOST_BYTES ? made.compressedOnly() : made;
        bytes.addAndGet(kept.body().weight());
        return kept;
    }
}
