package org.samspel.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A work as DataCite's metadata schema 4 has it. Works have no DOI here: the identifier is their
 * permanent address.
 */
public final class DataCiteXml {
    /** The namespace of the schema. */
    public static final String NAMESPACE = "http://datacite.org/schema/kernel-4";

    /** Where the schema is. */
    public static final String SCHEMA = "https://schema.datacite.org/meta/kernel-4/metadata.xsd";

    private static final String ENVELOPE = "http://schema.datacite.org/oai/oai-1.1/";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String LANGUAGE = "xml:lang";

    private final Xml xml = new Xml();
    private final List<Publication> translations;
    private final Publication first;

    private DataCiteXml(List<Publication> translations) {
        this.translations = translations;
        first = translations.getFirst();
    }

    /**
     * One element.
     *
     * @param translations of the same work, at least one; the first is what it is known by
     */
    public static String of(List<Publication> translations) {
        DataCiteXml record = new DataCiteXml(translations);
        record.add();
        return record.xml.toString();
    }

    /**
     * The same in the envelope in which DataCite's records are harvested.
     *
     * @param centre names whoever keeps the record
     */
    public static String harvested(List<Publication> translations, String centre) {
        String name = "oai_datacite";
        return new Xml()
                .open(
                        name,
                        "xmlns",
                        ENVELOPE,
                        "xmlns:xsi",
                        INSTANCE,
                        "xsi:schemaLocation",
                        ENVELOPE + " " + ENVELOPE + "oai.xsd")
                .text("schemaVersion", "4.6")
                .text("datacentreSymbol", centre.isEmpty() ? name : centre)
                .open("payload")
                .raw(of(translations))
                .close("payload")
                .close(name)
                .toString();
    }

    private void add() {
        xml.open(
                "resource",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                INSTANCE,
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA);
        xml.text("identifier", first.where().permanent(), "identifierType", "URL");
        xml.group("creators", this::creators);
        xml.group("titles", this::titles);
        xml.text("publisher", first.issue().outlet());
        xml.text("publicationYear", String.valueOf(year()));
        String type = first.type() == Publication.Type.REPORT ? "Report" : "Text";
        xml.text("resourceType", first.type().schema(), "resourceTypeGeneral", type);
        xml.group("subjects", this::subjects);
        xml.group("dates", this::dates);
        xml.text("language", Xml.code(first.language()));
        xml.group("alternateIdentifiers", this::alternates);
        xml.group("relatedIdentifiers", this::parts);
        xml.group("formats", this::formats);
        xml.group("rightsList", this::rights);
        xml.group("descriptions", this::descriptions);
        xml.group("fundingReferences", this::funding);
        xml.close("resource");
    }

    /** The schema wants a year, of a text without a date as well. */
    private int year() {
        return first.issue()
                .date()
                .map(LocalDate::getYear)
                .orElseGet(() -> first.issue().updated().atZone(ZoneOffset.UTC).getYear());
    }

    /** The schema wants a creator: without any, whoever brings the work to the public. */
    private void creators(Xml creators) {
        List<Agent> responsible =
                first.responsible().isEmpty()
                        ? List.of(Agent.Organisation.named(first.issue().outlet()))
                        : first.responsible();
        responsible.forEach(agent -> creators.group("creator", each -> creator(agent, each)));
    }

    private static void creator(Agent agent, Xml creator) {
        switch (agent) {
            case Agent.Person person -> {
                creator.text("creatorName", person.inverted(), "nameType", "Personal");
                creator.text("givenName", person.given());
                creator.text("familyName", person.family());
            }
            case Agent.Organisation organisation -> {
                creator.text("creatorName", organisation.name(), "nameType", "Organizational");
                creator.text(
                        "nameIdentifier",
                        organisation.ror().orElse(""),
                        "nameIdentifierScheme",
                        "ROR",
                        "schemeURI",
                        "https://ror.org");
            }
        }
    }

    private void titles(Xml titles) {
        for (Publication each : translations) {
            String kind = each.equals(first) ? "" : "TranslatedTitle";
            titles.text("title", each.title(), "titleType", kind, LANGUAGE, language(each));
        }
    }

    private void subjects(Xml subjects) {
        for (Publication each : translations) {
            each.keywords()
                    .forEach(word -> subjects.text("subject", word, LANGUAGE, language(each)));
        }
    }

    private void dates(Xml dates) {
        date(dates, first.issue().date(), "Issued");
        date(dates, first.issue().modified(), "Updated");
    }

    private static void date(Xml dates, Optional<LocalDate> day, String type) {
        dates.text("date", day.map(LocalDate::toString).orElse(""), "dateType", type);
    }

    /** The number in the publisher's series, and the page of each language. */
    private void alternates(Xml alternates) {
        String type = "alternateIdentifierType";
        String number = first.issue().number().orElse("");
        alternates.text("alternateIdentifier", number, type, "Report number");
        first.where()
                .translations()
                .values()
                .forEach(page -> alternates.text("alternateIdentifier", page, type, "URL"));
    }

    private void parts(Xml parts) {
        files(Publication.Copy::address)
                .forEach(
                        file ->
                                parts.text(
                                        "relatedIdentifier",
                                        file,
                                        "relatedIdentifierType",
                                        "URL",
                                        "relationType",
                                        "HasPart"));
    }

    private void formats(Xml formats) {
        files(Publication.Copy::mediaType).forEach(type -> formats.text("format", type));
    }

    private List<String> files(Function<Publication.Copy, String> fact) {
        return translations.stream()
                .flatMap(each -> each.files().stream())
                .map(fact)
                .distinct()
                .toList();
    }

    private void rights(Xml rights) {
        first.license()
                .ifPresent(
                        spdx ->
                                rights.text(
                                        "rights",
                                        spdx,
                                        "rightsURI",
                                        License.address(spdx),
                                        "rightsIdentifier",
                                        spdx,
                                        "rightsIdentifierScheme",
                                        "SPDX",
                                        "schemeURI",
                                        "https://spdx.org/licenses/"));
    }

    private void descriptions(Xml descriptions) {
        String type = "descriptionType";
        for (Publication each : translations) {
            descriptions.text(
                    "description", each.summary(), type, "Abstract", LANGUAGE, language(each));
        }
    }

    private void funding(Xml funding) {
        for (Agent.Organisation funder : first.issue().funders()) {
            String ror = funder.ror().orElse("");
            funding.open("fundingReference")
                    .text("funderName", funder.name())
                    .text("funderIdentifier", ror, "funderIdentifierType", "ROR")
                    .close("fundingReference");
        }
    }

    private static String language(Publication publication) {
        return Xml.code(publication.language());
    }
}
