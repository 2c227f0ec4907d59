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

    private static final long GIGABYTE = 1L << 30;

    /** Enough for a long film or a year of reports on a small server. */
    public static final Limits STANDARD =
            new Limits(
                    GIGABYTE,
                    4 * GIGABYTE,
                    20 * GIGABYTE,
                    300,
                    GIGABYTE / 8,
                    Duration.ofDays(1),
                    Duration.ofDays(30));
}
