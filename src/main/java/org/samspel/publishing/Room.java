package org.samspel.publishing;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory the bodies of a site may take.
 *
 * @param forPages for what pages show
 * @param forTexts for what the search index has yet to ask for
 */
record Room(Shelf forPages, Shelf forTexts) {

    static Room of(long bytesForPages, long bytesForTexts) {
        return new Room(new Shelf(bytesForPages), new Shelf(bytesForTexts));
    }

    /** Something that takes memory. */
    interface Lodger {
        int bytes();
    }

    /** Some of it; any number of threads put things there. */
    static final class Shelf {
        private final AtomicLong left;

        Shelf(long bytes) {
            left = new AtomicLong(bytes);
        }

        boolean isLeft() {
            return left.get() > 0;
        }

        /** Takes the room, if there still is enough. */
        boolean holds(Lodger lodger) {
            return left.addAndGet(-lodger.bytes()) >= 0;
        }
    }
}
