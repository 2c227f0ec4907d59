package org.samspel.web;

import java.time.Duration;
import org.samspel.connections.ReadyHeaders;

/**
 * A page as bytes, with everything its response needs.
 *
 * @param status of its response
 * @param body its HTML
 * @param head of its response when it is sent plain
 * @param gzipHead of its response when it is sent compressed
 */
record ReadyPage(int status, Coded body, ReadyHeaders head, ReadyHeaders gzipHead) {
    private static final int FAILED = 500;

    /**
     * @param language of the content: {@code Content-Language}
     * @param indexed whether search engines may list it
     * @param links value of the {@code Link} header; empty when there is none
     * @param searched how long finding what is on it took; zero when nothing was looked for
     */
    record Facts(int status, String language, boolean indexed, String links, Duration searched) {}

    static ReadyPage of(Facts facts, Coded body) {
        ReadyHeaders head = head(facts);
        return facts.status() < FAILED
                ? new ReadyPage(
                        facts.status(),
                        body,
                        head.with("ETag", body.etag(false)),
                        head.with("ETag", body.etag(true)))
                : new ReadyPage(facts.status(), body, head, head);
    }

    private static ReadyHeaders head(Facts facts) {
        ReadyHeaders head =
                Headers.PAGE
                        .with("Cache-Control", facts.status() < FAILED ? "no-cache" : "no-store")
                        .with("Content-Language", facts.language());
        if (!facts.links().isEmpty()) {
            head = head.with("Link", facts.links());
        }
        if (!facts.indexed()) {
            head = head.with("X-Robots-Tag", "noindex");
        }
        if (!facts.searched().isZero()) {
            head = head.with(Headers.TIMING, Headers.timing(facts.searched()));
        }
        return head;
    }

    ReadyHeaders head(boolean gzip) {
        return gzip ? gzipHead : head;
    }

    /** The same page in less memory. */
    ReadyPage compressedOnly() {
        return new ReadyPage(status, body.compressedOnly(), head, gzipHead);
    }
}
