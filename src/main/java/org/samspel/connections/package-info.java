/**
 * The connection an answer leaves on, as the server itself has it.
 *
 * <p>Owns: that the system sends bytes of a file by itself, which the servlet interface has no word
 * for, and that what is ready leaves as it is; the server's own classes (Grizzly, Catalina) are
 * known here only.
 *
 * <p>Reads: requests. Gives: {@link org.samspel.connections.ServerConnection}, {@link
 * org.samspel.connections.DirectBody}, {@link org.samspel.connections.ReadyHeaders}, {@link
 * org.samspel.connections.Shortcut}; takes a {@link org.samspel.connections.Transfer} and {@link
 * org.samspel.connections.ReadyAnswers}.
 *
 * <p>Never: decides what is sent, or says anything about it.
 */
@NullMarked
package org.samspel.connections;

import org.jspecify.annotations.NullMarked;
