package org.samspel.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Texts of one edition that programs ask for, such as sitemaps, kept once they are made, by
 * address. There are as many as the site has; an address that leads to none is not kept. A sitemap
 * of ten thousand pages is some megabytes long, so they are kept compressed.
 */
final class ReadyTexts {
    private final Map<String, ReadyText> texts = new ConcurrentHashMap<>();

    /**
     * @param mediaType with its character set
     */
    record ReadyText(String mediaType, Coded body) {}

    /** The text, made now when it has not been made before; empty when there is none. */
    Optional<ReadyText> get(String address, Supplier<Optional<ReadyText>> maker) {
        Optional<ReadyText> ready = Optional.ofNullable(texts.get(address));
        if (ready.isPresent()) {
            return ready;
        }
        Optional<ReadyText> made = maker.get();
        made.ifPresent(text -> texts.put(address, text));
        return made;
    }
}
