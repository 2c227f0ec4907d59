package org.samspel.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.samspel.languages.Language;

/** The elements of Dublin Core as {@code DC.*} tags. */
public final class DublinCore {
    /** The namespace the prefix stands for: {@code <link rel="schema.DC">}. */
    public static final String NAMESPACE = "http://purl.org/dc/elements/1.1/";

    private DublinCore() {}

    public static List<Tag> of(Publication publication) {
        Publication.Issue issue = publication.issue();
        Stream<Tag> creators =
                publication.responsible().stream()
                        .map(agent -> new Tag("DC.creator", agent.inverted()));
        return Stream.of(
                        Stream.of(new Tag("DC.title", publication.title())),
                        creators,
                        issue.date().map(LocalDate::toString).stream()
                                .map(date -> new Tag("DC.date", date)),
                        publication.language().map(Language::code).stream()
                                .map(code -> new Tag("DC.language", code)),
                        Stream.of(
                                new Tag("DC.identifier", publication.where().permanent()),
                                new Tag("DC.type", type(publication)),
                                new Tag("DC.publisher", issue.outlet())),
                        publication.license().map(License::address).stream()
                                .map(address -> new Tag("DC.rights", address)))
                .flatMap(tags -> tags)
                .filter(tag -> !tag.content().isEmpty())
                .toList();
    }

    /** Zotero shows it as the type of a report, where "Text" says nothing. */
    private static String type(Publication publication) {
        return publication.type() == Publication.Type.REPORT ? "Report" : "Text";
    }
}
