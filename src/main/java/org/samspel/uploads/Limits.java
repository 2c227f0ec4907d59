package org.samspel.uploads;

import java.time.Duration;

/**
 * How much may come in.
 *
 * @param file bytes of one file
 * @param person bytes of all files of one person that wait
 * @param portal bytes of all files that wait
 * @param files number of files of one person that wait
 * @param reserve bytes of the disk that are left to the rest of the portal
 * @param half how long half an upload waits for its next byte
 * @param whole how long a whole one waits for a decision
 */
public record Limits(
        long file,
        long person,
        long portal,
        int files,
        long reserve,
        Duration half,
        Duration whole) {

    private static final int FILES = 300;
    private static final long RESERVE = 1L << 27;

    /** With these amounts of bytes, and the rest as it is good for everybody. */
    public static Limits of(long file, long person, long portal) {
        return new Limits(
                file, person, portal, FILES, RESERVE, Duration.ofDays(1), Duration.ofDays(30));
    }
}
