package org.samspel.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samspel.languages.Language;

/** A work as libraries have it: the Metadata Object Description Schema, MODS 3.8. */
public final class ModsXml {
    /** The namespace of the schema. */
    public static final String NAMESPACE = "http://www.loc.gov/mods/v3";

    /** Where the schema is. */
    public static final String SCHEMA = "https://www.loc.gov/standards/mods/v3/mods-3-8.xsd";

    private final Xml xml = new Xml();
    private final List<Publication> translations;
    private final Publication first;

    private ModsXml(List<Publication> translations) {
        this.translations = translations;
        first = translations.getFirst();
    }

    /**
     * One element.
     *
     * @param translations of the same work, at least one; the first is what it is known by
     */
    public static String of(List<Publication> translations) {
        ModsXml record = new ModsXml(translations);
        record.add();
        return record.xml.toString();
    }

    private void add() {
        xml.open(
                "mods",
                "version",
                "3.8",
                "xmlns",
                NAMESPACE,
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA);
        translations.forEach(this::title);
        first.responsible().forEach(this::creator);
        xml.text("typeOfResource", "text");
        xml.text("genre", first.type().schema(), "authority", "schema.org");
        xml.group("originInfo", this::origin);
        translations.stream().flatMap(each -> each.language().stream()).forEach(this::language);
        translations.forEach(this::words);
        first.issue()
                .funders()
                .forEach(funder -> xml.text("note", funder.name(), "type", "funding"));
        xml.text("identifier", first.where().permanent(), "type", "uri");
        xml.text("identifier", first.issue().number().orElse(""), "type", "report number");
        xml.group("location", this::addresses);
        first.license()
                .map(License::address)
                .ifPresent(
                        address ->
                                xml.text(
                                        "accessCondition",
                                        first.license().orElse(""),
                                        "type",
                                        "use and reproduction",
                                        "xlink:href",
                                        address));
        xml.close("mods");
    }

    private void title(Publication each) {
        xml.open(
                        "titleInfo",
                        "type",
                        each.equals(first) ? "" : "translated",
                        "xml:lang",
                        Xml.code(each.language()))
                .always("title", each.title())
                .close("titleInfo");
    }

    private void creator(Agent agent) {
        switch (agent) {
            case Agent.Person person ->
                    xml.open("name", "type", "personal")
                            .text("namePart", person.family(), "type", "family")
                            .text("namePart", person.given(), "type", "given");
            case Agent.Organisation organisation ->
                    xml.open("name", "type", "corporate", "valueURI", organisation.ror().orElse(""))
                            .text("namePart", organisation.name());
        }
        xml.open("role")
                .text("roleTerm", "aut", "type", "code", "authority", "marcrelator")
                .close("role")
                .close("name");
    }

    private void origin(Xml origin) {
        origin.text("publisher", first.issue().outlet());
        date(origin, "dateIssued", first.issue().date());
        date(origin, "dateModified", first.issue().modified());
    }

    private static void date(Xml origin, String name, Optional<LocalDate> day) {
        origin.text(name, day.map(LocalDate::toString).orElse(""), "encoding", "w3cdtf");
    }

    private void language(Language language) {
        xml.open("language")
                .text("languageTerm", language.code(), "type", "code", "authority", "rfc5646")
                .close("language");
    }

    private void words(Publication each) {
        String language = Xml.code(each.language());
        xml.text("abstract", each.summary(), "xml:lang", language);
        for (String word : each.keywords()) {
            xml.open("subject", "xml:lang", language).text("topic", word).close("subject");
        }
    }

    private void addresses(Xml location) {
        location.text("url", first.where().permanent(), "usage", "primary display");
        translations.stream()
                .flatMap(each -> each.files().stream())
                .distinct()
                .forEach(
                        file ->
                                location.text(
                                        "url",
                                        file.address(),
                                        "access",
                                        "raw object",
                                        "displayLabel",
                                        file.name()));
    }
}
