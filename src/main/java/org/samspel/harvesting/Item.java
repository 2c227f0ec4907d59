package org.samspel.harvesting;

import java.util.List;
import java.util.SortedSet;
import org.samspel.exchange.Publication;

/**
 * Something readers see that can be harvested.
 *
 * @param translations of the same work, at least one; the first is what it is known by
 * @param sets it is in, without those above them
 */
record Item(List<Publication> translations, SortedSet<String> sets) {}
