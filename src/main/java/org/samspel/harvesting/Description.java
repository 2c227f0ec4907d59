package org.samspel.harvesting;

import java.util.regex.Pattern;
import org.samspel.entries.SiteDefinition;
import org.samspel.exchange.Publications;
import org.samspel.exchange.Xml;
import org.samspel.languages.Language;

/** What the site says of itself as a repository ({@code Identify}). */
final class Description {
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai-identifier";
    private static final Pattern MAIL =
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}");

    private final String url;
    private final Identifiers identifiers;

    Description(String url, Identifiers identifiers) {
        this.url = url;
        this.identifiers = identifiers;
    }

    Xml of(Catalogue catalogue) {
        SiteDefinition site = catalogue.items().site().definition();
        Language language = site.languages().getFirst();
        String name = new Publications(catalogue.items().site(), url).siteName(language);
        Xml xml = new Xml().open(Verb.IDENTIFY.called());
        xml.text("repositoryName", name.isEmpty() ? identifiers.host() : name);
        xml.text("baseURL", url + Repository.PATH);
        xml.text("protocolVersion", "2.0");
        xml.text("adminEmail", mail(site.contact().email()));
        xml.text("earliestDatestamp", catalogue.began().toString());
        xml.text("deletedRecord", "persistent");
        xml.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
        if (identifiers.isPublic()) {
            identifiers(xml, catalogue);
        }
        return xml.close(Verb.IDENTIFY.called());
    }

    /** The protocol wants one; every domain has this mailbox (RFC 5321 §4.5.1). */
    private String mail(String given) {
        return MAIL.matcher(given).matches() ? given : "postmaster@" + identifiers.host();
    }

    private void identifiers(Xml xml, Catalogue catalogue) {
        String sample =
                catalogue.entries().keySet().stream().findFirst().orElse("reports/final-report");
        xml.open("description");
        xml.open(
                "oai-identifier",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " http://www.openarchives.org/OAI/2.0/oai-identifier.xsd");
        xml.text("scheme", "oai");
        xml.text("repositoryIdentifier", identifiers.host());
        xml.text("delimiter", ":");
        xml.text("sampleIdentifier", identifiers.of(sample));
        xml.close("oai-identifier").close("description");
    }
}
