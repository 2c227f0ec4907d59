/**
 * Who asks, as far as the network tells, and what they ask and send.
 *
 * <p>Owns: which proxy is believed about where a request comes from; how bodies are received and
 * sent without a thread that waits for slow lines; where those wait that must.
 *
 * <p>Reads: requests. Gives: {@link org.samspel.clients.ClientAddress}, {@link
 * org.samspel.clients.Aside}, {@link org.samspel.clients.ArrivingBody}, {@link
 * org.samspel.clients.LeavingBody}, {@link org.samspel.clients.LaterBody}, {@link
 * org.samspel.clients.Nesting}, {@link org.samspel.clients.Query}.
 *
 * <p>Never: keeps an address, or writes one anywhere.
 */
@NullMarked
package org.samspel.clients;

import org.jspecify.annotations.NullMarked;
