/**
 * Programs elsewhere that are told when readers see something new, in the form of Standard Webhooks
 * (https://www.standardwebhooks.com).
 *
 * <p>Owns: who is told what, or nothing more because it has said that it is gone; messages until
 * they have arrived or are given up, what was last told of the site, and the page about it.
 *
 * <p>Reads: each new site, the database, the answers of receivers. Gives: {@link
 * org.samspel.webhooks.Webhooks}, and {@link org.samspel.webhooks.WebhooksPage} for owners.
 *
 * <p>A message and the note that it has been told about are written in one transaction, by
 * comparing the site with the last note: whatever is killed when, the next start goes on there. The
 * same message may arrive twice, under the same id; one that was sent again may arrive after a
 * later one, and says when what it tells of happened.
 *
 * <p>Never: a word of what readers do not see; a connection into the portal's own network, unless
 * the owner allows it; a redirect followed; an answer read but for its status.
 */
@NullMarked
package org.samspel.webhooks;

import org.jspecify.annotations.NullMarked;
