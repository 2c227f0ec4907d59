/**
 * How often files are downloaded, counted by the rules of COUNTER R5.1 §7 without knowing anybody.
 *
 * <p>Owns: what counts as a download (no robots, no prefetching, no double clicks), the pseudonyms
 * that tell this, and the table of counts.
 *
 * <p>Reads: who has been sent a whole file. Gives: totals for pages, and a report by day.
 *
 * <p>A click waits up to 35 seconds in memory and is then in the database: killed without a chance
 * to stop, a portal loses at most the downloads of that time. An orderly stop loses none.
 *
 * <p>Never: an address, a user agent or a cookie in any file, log or table. A downloader is known
 * as a keyed hash that lives in memory for an hour at most; its key is random and is thrown away at
 * midnight.
 */
@NullMarked
package org.samspel.statistics;

import org.jspecify.annotations.NullMarked;
