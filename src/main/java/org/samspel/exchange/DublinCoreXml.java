package org.samspel.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.samspel.languages.Language;

/** A work in unqualified Dublin Core, as OAI-PMH 2.0 has it ({@code oai_dc}). */
public final class DublinCoreXml {
    /** The namespace of the record as a whole. */
    public static final String PROFILE = "http://www.openarchives.org/OAI/2.0/oai_dc/";

    private final Xml xml = new Xml();

    private DublinCoreXml() {}

    /**
     * One element.
     *
     * @param translations of the same work, at least one; the first is what it is known by
     */
    public static String of(List<Publication> translations) {
        DublinCoreXml record = new DublinCoreXml();
        record.add(translations);
        return record.xml.toString();
    }

    /** A thing that is nothing but its title, in each of its languages. */
    public static String titles(Map<Language, String> titles) {
        DublinCoreXml record = new DublinCoreXml();
        record.open();
        titles.forEach(
                (language, title) ->
                        record.xml.text("dc:title", title, "xml:lang", language.code()));
        return record.xml.close("oai_dc:dc").toString();
    }

    private void open() {
        xml.open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                PROFILE,
                "xmlns:dc",
                DublinCore.NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                PROFILE + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
    }

    private void add(List<Publication> translations) {
        open();
        translations.forEach(each -> spoken("title", each.title(), each));
        Publication first = translations.getFirst();
        first.responsible().forEach(agent -> plain("creator", agent.inverted()));
        translations.forEach(
                each -> each.keywords().forEach(word -> spoken("subject", word, each)));
        translations.forEach(each -> spoken("description", each.summary(), each));
        plain("publisher", first.issue().outlet());
        first.issue().funders().forEach(funder -> plain("contributor", funder.name()));
        plain("date", first.issue().date().map(LocalDate::toString).orElse(""));
        plain("type", "Text");
        plain("type", first.type().schema());
        each(translations.stream().flatMap(it -> it.files().stream()), "format");
        plain("identifier", first.where().permanent());
        first.issue().number().ifPresent(number -> plain("identifier", number));
        translations.stream()
                .map(it -> it.where().page())
                .distinct()
                .filter(page -> !page.equals(first.where().permanent()))
                .forEach(page -> plain("identifier", page));
        each(translations.stream().flatMap(it -> it.files().stream()), "identifier");
        translations.stream()
                .flatMap(it -> it.language().stream())
                .map(Language::code)
                .distinct()
                .forEach(code -> plain("language", code));
        plain("rights", first.license().map(License::address).orElse(""));
        xml.close("oai_dc:dc");
    }

    private void each(Stream<Publication.Copy> files, String name) {
        files.map(file -> name.equals("format") ? file.mediaType() : file.address())
                .distinct()
                .forEach(value -> plain(name, value));
    }

    private void plain(String name, String text) {
        xml.text("dc:" + name, text);
    }

    private void spoken(String name, String text, Publication publication) {
        xml.text("dc:" + name, text, "xml:lang", Xml.code(publication.language()));
    }
}
