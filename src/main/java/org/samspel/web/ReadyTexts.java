package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Texts of one edition that programs ask for again and again, such as feeds and sitemaps, kept once
 * they are made, by address. An address that leads to none is not kept, and past {@value
 * #MOST_BYTES} bytes nothing more is. A sitemap of ten thousand pages is some megabytes long, so
 * they are kept compressed.
 */
final class ReadyTexts {
    private static final long MOST_BYTES = 16L << 20;

    private final Map<String, ReadyText> texts = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param mediaType with its character set
     */
    record ReadyText(String mediaType, Coded body) {
        static ReadyText of(String mediaType, String text) {
            return new ReadyText(mediaType, Coded.of(text).compressedOnly());
        }

        void send(Exchange exchange) throws IOException {
            HttpServletRequest request = exchange.request();
            HttpServletResponse response = exchange.response();
            boolean gzip = Conditions.acceptsGzip(request);
            response.setHeader("ETag", body.etag(gzip));
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Vary", "Accept-Encoding");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", Headers.FILE_POLICY);
            if (Conditions.unchanged(request, body.etag(gzip))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            if (gzip) {
                response.setHeader("Content-Encoding", "gzip");
            }
            Answers.bytes(request, response, mediaType, body.bytes(gzip));
        }
    }

    /** The text, made now when it has not been made before; empty when there is none. */
    Optional<ReadyText> get(String address, Supplier<Optional<ReadyText>> maker) {
        Optional<ReadyText> ready = Optional.ofNullable(texts.get(address));
        if (ready.isPresent()) {
            return ready;
        }
        Optional<ReadyText> made = maker.get();
        made.filter(text -> bytes.addAndGet(text.body().weight()) <= MOST_BYTES)
                .ifPresent(text -> texts.put(address, text));
        return made;
    }
}
