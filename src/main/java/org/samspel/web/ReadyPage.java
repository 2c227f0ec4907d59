package org.samspel.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.samspel.connections.ReadyAnswers;
import org.samspel.connections.ReadyHeaders;

/**
 * A page as bytes, with everything its response needs.
 *
 * @param status of its response
 * @param body its HTML
 * @param heads of its responses
 */
record ReadyPage(int status, Coded body, Heads heads) {
    static final String TYPE = "text/html;charset=UTF-8";

    private static final int FAILED = 500;

    /**
     * @param language of the content: {@code Content-Language}
     * @param indexed whether search engines may list it
     * @param links value of the {@code Link} header; empty when there is none
     * @param searched how long finding what is on it took; zero when nothing was looked for
     */
    record Facts(int status, String language, boolean indexed, String links, Duration searched) {}

    /**
     * Headers without type and length.
     *
     * @param sentGzip those of the compressed page with what its coding is
     */
    record Heads(ReadyHeaders plain, ReadyHeaders gzip, ReadyHeaders sentGzip) {}

    static ReadyPage of(Facts facts, Coded body) {
        ReadyHeaders head = head(facts);
        boolean tagged = facts.status() < FAILED;
        ReadyHeaders plain = tagged ? head.with("ETag", body.etag(false)) : head;
        ReadyHeaders gzip = tagged ? head.with("ETag", body.etag(true)) : head;
        return new ReadyPage(
                facts.status(),
                body,
                new Heads(plain, gzip, gzip.with("Content-Encoding", "gzip")));
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

    /** What every response has, also one without a body. */
    ReadyHeaders head(boolean gzip) {
        return gzip ? heads.gzip() : heads.plain();
    }

    /** What is sent to whoever asks for nothing special; of a page with status 200. */
    ReadyAnswers.Answer answer(boolean gzip) {
        return new ReadyAnswers.Answer(
                gzip ? heads.sentGzip() : heads.plain(), TYPE, ByteBuffer.wrap(body.bytes(gzip)));
    }

    /** The same page in less memory. */
    ReadyPage compressedOnly() {
        return new ReadyPage(status, body.compressedOnly(), heads);
    }
}
