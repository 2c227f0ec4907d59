package org.samspel.connections;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What can be answered without asking anybody: pages that are ready. For any number of threads. */
@FunctionalInterface
public interface ReadyAnswers {
    /**
     * An answer with status 200.
     *
     * @param head without type and length
     * @param type of the body: {@code Content-Type}
     * @param body nobody else's position; its bytes don't change
     */
    record Answer(ReadyHeaders head, String type, ByteBuffer body) {}

    /**
     * The answer to a plain GET, which has no condition and no range.
     *
     * @param address as it was asked for, still encoded, without a query
     * @param gzip whether whoever asks takes it compressed
     */
    Optional<Answer> at(String address, boolean gzip);
}
