package org.samspel.harvesting;

import java.util.Optional;
import org.samspel.exchange.Xml;

/** Writes records, or their headers only. */
final class RecordWriter {
    private final Items.Reading items;
    private final Identifiers identifiers;
    private final Xml xml;

    RecordWriter(Items.Reading items, Identifiers identifiers, Xml xml) {
        this.items = items;
        this.identifiers = identifiers;
        this.xml = xml;
    }

    /** What a verb gives of a record. */
    void write(Verb verb, LedgerEntry record, MetadataFormat format) {
        if (verb == Verb.LIST_IDENTIFIERS) {
            header(record);
        } else {
            record(record, format);
        }
    }

    void record(LedgerEntry record, MetadataFormat format) {
        xml.open("record");
        header(record);
        Optional<Item> item = record.deleted() ? Optional.empty() : items.find(record.name());
        item.ifPresent(
                found ->
                        xml.open("metadata")
                                .raw(format.write(found.translations(), identifiers.host()))
                                .close("metadata"));
        xml.close("record");
    }

    private void header(LedgerEntry record) {
        xml.open("header", "status", record.deleted() ? "deleted" : "");
        xml.text("identifier", identifiers.of(record.name()));
        xml.text("datestamp", record.datestamp().toString());
        record.sets().forEach(set -> xml.text("setSpec", set));
        xml.close("header");
    }
}
