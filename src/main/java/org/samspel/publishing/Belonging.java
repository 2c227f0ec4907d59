package org.samspel.publishing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.entries.Details;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.WorkId;
import org.samspel.search.Facet;

/** Which projects and organisations a work has to do with, as far as its authors say. */
public final class Belonging {
    private Belonging() {}

    /** Ids of works readers can see; a work belongs to itself. */
    public static Map<Facet, List<String>> of(Entry entry, Site site) {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.ORGANISATION, ids(organisations(entry), site));
        facets.put(Facet.PROJECT, ids(projects(entry, site), site));
        return facets;
    }

    /**
     * Projects that authors name and that are none.
     *
     * @param exists whether there is such a work, also one that readers don't see
     */
    static List<Problem> problems(Site.Works works, Predicate<WorkId> exists) {
        return works.entries().stream()
                .flatMap(
                        entry ->
                                entry.projects().stream()
                                        .filter(named -> !exists.test(named.project()))
                                        .map(named -> unknown(entry, named)))
                .toList();
    }

    private static Problem unknown(Entry entry, Entry.OfProject named) {
        return Problem.warning(
                entry.source().path(),
                named.line(),
                0,
                Explanation.of("field.project", named.project().name()));
    }

    private static Stream<WorkId> organisations(Entry entry) {
        return switch (entry.details()) {
            case Details.Organisation own -> Stream.of(entry.work());
            case Details.Project project -> project.participants().stream().map(Belonging::named);
            case Details.Report report -> report.publisher().stream().map(Belonging::named);
            case Details.None nothing -> Stream.empty();
        };
    }

    private static WorkId named(String organisation) {
        return new WorkId(Kind.ORGANISATION, organisation);
    }

    private static Stream<WorkId> projects(Entry entry, Site site) {
        return switch (entry.work().kind()) {
            case PROJECT -> Stream.of(entry.work());
            case ORGANISATION ->
                    site.works().entries().stream()
                            .filter(other -> takesPart(entry.work(), other))
                            .map(Entry::work);
            case ARTICLE, REPORT -> entry.projects().stream().map(Entry.OfProject::project);
            case PAGE -> Stream.empty();
        };
    }

    private static boolean takesPart(WorkId organisation, Entry other) {
        return other.details() instanceof Details.Project project
                && project.participants().contains(organisation.name());
    }

    private static List<String> ids(Stream<WorkId> works, Site site) {
        return works.map(site.works()::find)
                .flatMap(Optional::stream)
                .map(work -> work.id().toString())
                .distinct()
                .sorted()
                .toList();
    }
}
