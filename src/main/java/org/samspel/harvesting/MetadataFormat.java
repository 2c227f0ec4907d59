package org.samspel.harvesting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.samspel.exchange.DataCiteXml;
import org.samspel.exchange.DublinCoreXml;
import org.samspel.exchange.ModsXml;
import org.samspel.exchange.Publication;

/** A form in which every record can be had. */
enum MetadataFormat {
    OAI_DC(
            "oai_dc",
            "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
            "http://www.openarchives.org/OAI/2.0/oai_dc/"),
    OAI_DATACITE(
            "oai_datacite",
            "http://schema.datacite.org/oai/oai-1.1/oai.xsd",
            "http://schema.datacite.org/oai/oai-1.1/"),
    MODS("mods", ModsXml.SCHEMA, ModsXml.NAMESPACE);

    private final String prefix;
    private final String schema;
    private final String namespace;

    MetadataFormat(String prefix, String schema, String namespace) {
        this.prefix = prefix;
        this.schema = schema;
        this.namespace = namespace;
    }

    static Optional<MetadataFormat> of(String prefix) {
        return Arrays.stream(values()).filter(each -> each.prefix.equals(prefix)).findFirst();
    }

    String prefix() {
        return prefix;
    }

    /** Where its schema is. */
    String schema() {
        return schema;
    }

    String namespace() {
        return namespace;
    }

    /**
     * A work as one element.
     *
     * @param host of this site, which names whoever keeps the record
     */
    String write(List<Publication> translations, String host) {
        return switch (this) {
            case OAI_DC -> DublinCoreXml.of(translations);
            case OAI_DATACITE -> DataCiteXml.harvested(translations, host);
            case MODS -> ModsXml.of(translations);
        };
    }
}
