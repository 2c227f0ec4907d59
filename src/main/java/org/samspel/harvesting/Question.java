package org.samspel.harvesting;

import java.util.Optional;

/** A request that can be answered. */
sealed interface Question {

    record Identify() implements Question {}

    /**
     * @param record that is asked about; without one, all
     */
    record Formats(Optional<LedgerEntry> record) implements Question {}

    record AllSets() implements Question {}

    record One(LedgerEntry record, MetadataFormat format) implements Question {}

    /** The first part of a list. */
    record Begin(Verb verb, MetadataFormat format, Catalogue.Selection selection)
            implements Question {}

    /** A later part of one. */
    record GoOn(Token token) implements Question {}
}
