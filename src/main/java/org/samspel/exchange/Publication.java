package org.samspel.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.languages.Language;

/**
 * Something that can be cited: a report, an article or a document, in one language. Texts are one
 * line each, so that no format is broken by what an author wrote.
 *
 * @param key names it in a list of references for good, whatever its title becomes; ASCII letters,
 *     digits, {@code : . -}
 * @param language of the text; empty when nobody knows
 * @param summary may be empty
 * @param license SPDX identifier
 * @param files its files, in the order readers see them
 */
public record Publication(
        String key,
        Type type,
        Optional<Language> language,
        String title,
        String summary,
        List<Agent> authors,
        Issue issue,
        List<String> keywords,
        Optional<String> license,
        Where where,
        List<Copy> files) {

    public Publication {
        title = Text.line(title);
        summary = Text.line(summary);
        authors = List.copyOf(authors);
        keywords = keywords.stream().map(Text::line).toList();
        files = List.copyOf(files);
    }

    /** What it is. */
    public enum Type {
        REPORT("Report"),
        ARTICLE("Article"),
        DOCUMENT("DigitalDocument");

        private final String schema;

        Type(String schema) {
            this.schema = schema;
        }

        /** What schema.org calls it. */
        String schema() {
            return schema;
        }
    }

    /**
     * How it came out.
     *
     * @param updated when it last changed: the author's day, else when its file did
     * @param number in the publisher's series
     * @param site name of this site, in the language of the publication
     */
    public record Issue(
            Optional<LocalDate> date,
            Optional<LocalDate> modified,
            Instant updated,
            Optional<Agent.Organisation> publisher,
            Optional<String> number,
            List<Agent.Organisation> funders,
            String site) {
        public Issue {
            number = number.map(Text::line);
            funders = List.copyOf(funders);
            site = Text.line(site);
        }

        /** Who brings it to the public: the publisher, else this site. */
        String outlet() {
            return publisher.map(Agent.Organisation::name).orElse(site);
        }
    }

    /**
     * Where it is, in absolute addresses.
     *
     * @param page the page of this language
     * @param permanent stays the same through translations and new titles
     * @param translations the pages of every language there is, this one too
     * @param translatedFrom the language of the original; empty for an original
     */
    public record Where(
            String page,
            String permanent,
            Map<Language, String> translations,
            Optional<Language> translatedFrom) {}

    /**
     * A file of it.
     *
     * @param address absolute
     * @param size in bytes
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Copy(
            String name,
            String address,
            String mediaType,
            long size,
            String sha256,
            Optional<Language> language) {
        public Copy {
            name = Text.line(name);
        }
    }

    /** The authors; without any, a publisher that is an organisation stands for them. */
    List<Agent> responsible() {
        return authors.isEmpty()
                ? issue.publisher().<List<Agent>>map(List::of).orElse(List.of())
                : authors;
    }

    /** The organisations of this site that wrote or published it, by the names of their folders. */
    public List<String> organisations() {
        return Stream.concat(authors.stream(), issue.publisher().stream())
                .flatMap(
                        agent ->
                                switch (agent) {
                                    case Agent.Person ignored -> Stream.empty();
                                    case Agent.Organisation known -> known.folder().stream();
                                })
                .distinct()
                .toList();
    }
}
