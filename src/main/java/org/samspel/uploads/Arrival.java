package org.samspel.uploads;

/** What became of bytes that came for an upload. */
sealed interface Arrival {
    /**
     * Everything that came is on the disk.
     *
     * @param received bytes of the whole file
     */
    record Stored(long received) implements Arrival {}

    /** They do not begin where the last ones ended. */
    record Misplaced() implements Arrival {}

    /** There are more of them than the file was said to have; none was kept. */
    record TooMany() implements Arrival {}

    /** They are not what was sent; none was kept. */
    record Corrupted() implements Arrival {}

    /** The line broke, or the sender began anew on another one; what came before is kept. */
    record Interrupted() implements Arrival {}

    /** The disk did not take them; what was on it before is still there. */
    record DiskFull() implements Arrival {}
}
