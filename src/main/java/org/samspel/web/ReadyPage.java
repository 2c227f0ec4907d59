package org.samspel.web;

import java.time.Duration;

/**
 * A page as bytes, with everything its response needs.
 *
 * @param facts what its head says
 * @param body its HTML
 */
record ReadyPage(Facts facts, Coded body) {

    /**
     * @param language of the content: {@code Content-Language}
     * @param indexed whether search engines may list it
     * @param links value of the {@code Link} header; empty when there is none
     * @param searched how long finding what is on it took; zero when nothing was looked for
     */
    record Facts(int status, String language, boolean indexed, String links, Duration searched) {}

    static ReadyPage of(Facts facts, String html) {
        return new ReadyPage(facts, Coded.of(html));
    }

    /** The same page in less memory. */
    ReadyPage compressedOnly() {
        return new ReadyPage(facts, body.compressedOnly());
    }
}
