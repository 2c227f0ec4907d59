/**
 * Harvesting: other catalogues fetch what is new, and go on where they stopped (OAI-PMH 2.0).
 *
 * <p>Owns: {@code /oai}; the ledger of when each record came, changed and was taken away, in the
 * portal's data; the tokens by which a harvester goes on.
 *
 * <p>A record is a work that can be cited, in all its languages, or a document of a folder. Its
 * datestamp is when harvesters began to get it as it is, on a big site some seconds after readers;
 * what is no longer there stays known as deleted for good.
 *
 * <p>Reads: every new {@link org.samspel.publishing.Site}; records as {@code exchange} writes them.
 * Gives: XML to harvesters.
 *
 * <p>Never: shows what readers don't see; forgets a record it has once shown.
 */
@NullMarked
package org.samspel.harvesting;

import org.jspecify.annotations.NullMarked;
