package org.samspel.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.Problem;
import org.samspel.documents.Document;
import org.samspel.filing.FilingView.Choice;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/**
 * Everything the portal knows to be wrong in the content, with where it is mended.
 *
 * @param others what is wrong elsewhere, as in the theme
 */
record ProblemsPage(Publisher publisher, Checks checks, Supplier<List<Problem>> others)
        implements StaffPage {
    private static final List<String> KINDS =
            Stream.concat(
                            Stream.of(Problem.Kind.values()).map(ProblemsPage::word),
                            Stream.of("scanned", "untagged", "language"))
                    .toList();
    private static final List<String> SEVERITIES = List.of("error", "warning", "notice");
    private static final String NO_LANGUAGE = "none";

    /** Of more in a group, the first. */
    private static final int MOST = 200;

    /**
     * What the page shows.
     *
     * @param total how many there are in all
     * @param shown how many fit what is chosen
     */
    public record ProblemsView(
            int total,
            int shown,
            List<Choice> kinds,
            List<Choice> severities,
            List<Choice> languages,
            List<Group> groups) {}

    /**
     * @param kind message key part
     * @param hint what to do, in the language of the visit
     */
    public record Group(String kind, String label, String hint, int count, List<Item> items) {}

    /**
     * @param severity message key part: {@code error warning notice}
     * @param place path, and line when it is known
     * @param what one sentence; empty when the group says it all
     * @param spoken code of the language of the content, or {@code none}
     * @param mend address of the page where it is mended; empty when there is none
     */
    public record Item(
            String kind,
            String severity,
            String place,
            String what,
            String hint,
            String mend,
            String spoken) {}

    @Override
    public String path() {
        return Ways.PROBLEMS;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of("staff.title.problems");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        List<Item> all =
                Stream.concat(
                                Stream.of(publisher.site().problems(), others.get())
                                        .flatMap(List::stream)
                                        .map(problem -> item(problem, visit.language().locale())),
                                checks.of(publisher.site()).stream().map(this::item))
                        .toList();
        List<Item> fitting = all.stream().filter(item -> fits(visit, item)).toList();
        return StaffAnswer.shown(
                "problems",
                visit.text("staff.title.problems"),
                new ProblemsView(
                        all.size(),
                        fitting.size(),
                        choices(visit, "kind", KINDS),
                        choices(visit, "severity", SEVERITIES),
                        languages(visit),
                        groups(visit, fitting)));
    }

    private static boolean fits(Visit visit, Item item) {
        return fits(visit.query("kind"), item.kind())
                && fits(visit.query("severity"), item.severity())
                && fits(visit.query("language"), item.spoken());
    }

    private static boolean fits(String chosen, String value) {
        return chosen.isEmpty() || chosen.equals(value);
    }

    private Item item(Problem problem, Locale locale) {
        Optional<ContentPath> path = ContentPath.of(problem.path());
        String place = problem.line() == 0 ? problem.path() : problem.path() + ":" + problem.line();
        return new Item(
                word(problem.kind()),
                problem.severity() == Problem.Severity.ERROR ? "error" : "warning",
                place,
                problem.explanation().what(locale),
                problem.explanation().hint(locale),
                path.flatMap(it -> Mending.page(publisher, it)).orElse(""),
                language(problem.path()));
    }

    private static String word(Problem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Item item(Checks.Notice notice) {
        Document document = notice.document();
        ContentPath path = document.file().path();
        return new Item(
                notice.kind(),
                "notice",
                path.value(),
                "",
                "",
                Mending.page(publisher, path).orElse(""),
                document.language().map(Language::code).orElse(NO_LANGUAGE));
    }

    /** What a name says of its language: {@code index.nb.md}. */
    private static String language(String path) {
        String[] parts = path.replaceAll("\\.yml$", "").split("\\.", -1);
        return parts.length < 3
                ? NO_LANGUAGE
                : Language.of(parts[parts.length - 2]).map(Language::code).orElse(NO_LANGUAGE);
    }

    private static List<Choice> choices(Visit visit, String name, List<String> values) {
        List<Choice> choices = new ArrayList<>();
        choices.add(all(visit, name));
        for (String value : values) {
            choices.add(
                    new Choice(
                            value,
                            visit.text("filing.problems." + name + "." + value),
                            value.equals(visit.query(name))));
        }
        return choices;
    }

    private static Choice all(Visit visit, String name) {
        return new Choice(
                "", visit.text("filing.problems." + name + ".all"), visit.query(name).isEmpty());
    }

    private static List<Choice> languages(Visit visit) {
        List<Choice> choices = new ArrayList<>();
        choices.add(all(visit, "language"));
        String chosen = visit.query("language");
        for (Language language : Language.values()) {
            choices.add(
                    new Choice(
                            language.code(), language.ownName(), language.code().equals(chosen)));
        }
        choices.add(
                new Choice(
                        NO_LANGUAGE,
                        visit.text("filing.language.none"),
                        chosen.equals(NO_LANGUAGE)));
        return choices;
    }

    private static List<Group> groups(Visit visit, List<Item> items) {
        List<Group> groups = new ArrayList<>();
        for (String kind : KINDS) {
            List<Item> such = items.stream().filter(item -> item.kind().equals(kind)).toList();
            if (!such.isEmpty()) {
                groups.add(
                        new Group(
                                kind,
                                visit.text("filing.problems.kind." + kind),
                                visit.text("filing.problems.hint." + kind),
                                such.size(),
                                such.stream().limit(MOST).toList()));
            }
        }
        return groups;
    }
}
