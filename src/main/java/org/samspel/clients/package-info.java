/**
 * Who asks, as far as the network tells.
 *
 * <p>Owns: which proxy is believed about where a request comes from.
 *
 * <p>Reads: requests. Gives: {@link org.samspel.clients.ClientAddress}.
 *
 * <p>Never: keeps an address, or writes one anywhere.
 */
@NullMarked
package org.samspel.clients;

import org.jspecify.annotations.NullMarked;
