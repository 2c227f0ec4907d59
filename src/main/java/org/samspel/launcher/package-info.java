/**
 * The program an owner starts: it checks everything that can be checked, finds a Java, unpacks the
 * server once, and runs it with the same switches in every situation.
 *
 * <p>Owns: the settings, the switches of the server, the start-up cache, the console and the
 * server's log.
 *
 * <p>Reads: settings, {@code samspel.jar}. Gives: a running server; {@link
 * org.samspel.launcher.Settings} for both sides.
 *
 * <p>Never: needs more than Java 17 or anything of the server's class path.
 */
@NullMarked
package org.samspel.launcher;

import org.jspecify.annotations.NullMarked;
