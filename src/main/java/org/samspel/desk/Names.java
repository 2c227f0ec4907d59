package org.samspel.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.samspel.content.ContentPath;
import org.samspel.entries.Kind;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;

/** Which names and addresses are free for a new work. */
record Names(Publisher publisher) {

    /** Where a work lies in the content. */
    static ContentPath folder(WorkId work) {
        return new ContentPath(work.toString());
    }

    /** The file of a translation. */
    static ContentPath text(WorkId work, Language language) {
        return beside(work, "index." + language.code() + ".md");
    }

    static ContentPath beside(WorkId work, String name) {
        return new ContentPath(work + "/" + name);
    }

    /** A folder that nothing lies in, named after the title in the first language there is. */
    WorkId work(ReportFields fields) {
        String wish = fields.languages().stream().findFirst().map(fields::slug).orElse("").strip();
        String name = wish.isEmpty() ? "report" : wish;
        Set<String> folders =
                publisher.site().revision().files().keySet().stream()
                        .map(ContentPath::segments)
                        .filter(parts -> parts.getFirst().equals(Kind.REPORT.folder()))
                        .filter(parts -> parts.size() > 1)
                        .map(parts -> parts.get(1))
                        .collect(Collectors.toSet());
        return new WorkId(Kind.REPORT, free(name, folders::contains));
    }

    /**
     * The last part of the address a report would have in a language, and nothing else has.
     *
     * @return empty when what was typed is taken; what is made of a title gives way by itself
     */
    Optional<String> slug(ReportFields fields, Language language) {
        Set<String> taken =
                publisher.everything().stream()
                        .filter(work -> work.id().kind() == Kind.REPORT)
                        .flatMap(work -> work.firstOf(chain(language)).stream())
                        .map(entry -> entry.slug())
                        .collect(Collectors.toSet());
        String wish = fields.slug(language);
        if (!taken.contains(wish)) {
            return Optional.of(wish);
        }
        return fields.of("slug", language).isEmpty()
                ? Optional.of(free(wish, taken::contains))
                : Optional.empty();
    }

    private List<Language> chain(Language language) {
        return publisher.site().definition().chain(language);
    }

    private static String free(String name, Predicate<String> taken) {
        String free = name;
        for (int number = 2; taken.test(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    /** Fields with an address of their own in each language. */
    ReportFields settled(ReportFields fields) {
        ReportFields settled = fields;
        for (Language language : fields.languages()) {
            String slug = slug(fields, language).orElseGet(() -> fields.slug(language));
            settled = settled.with("slug." + language.code(), slug);
        }
        return settled;
    }
}
