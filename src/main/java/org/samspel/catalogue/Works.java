package org.samspel.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samspel.entries.Details;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Belonging;
import org.samspel.search.Facet;

/** The works of a site. */
public record Works(Catalogue catalogue) {

    /** The work of this name that readers see. */
    public Optional<WorkItem> find(WorkId id) {
        return catalogue.site().works().find(id).map(this::of);
    }

    /** A work of the site. */
    public WorkItem of(Work work) {
        Entry entry = catalogue.told(work);
        Map<Facet, List<String>> belonging = Belonging.of(entry, catalogue.site());
        Language language = entry.language();
        return new WorkItem(
                work.id().toString(),
                work.id().kind().name().toLowerCase(Locale.ROOT),
                language.code(),
                fallback(language),
                Text.of(entry.title(), language),
                Optional.of(entry.description())
                        .filter(it -> !it.isEmpty())
                        .map(it -> Text.of(it, language)),
                entry.published(),
                entry.modified(),
                entry.authors(),
                entry.tags().stream().map(tag -> Text.of(tag, language)).toList(),
                entry.license(),
                work.translations().values().stream().map(this::link).toList(),
                references(belonging.getOrDefault(Facet.PROJECT, List.of()), work),
                references(belonging.getOrDefault(Facet.ORGANISATION, List.of()), work),
                files(work),
                report(entry),
                project(entry),
                organisation(entry),
                links(entry));
    }

    private Optional<Fallback> fallback(Language served) {
        return served == catalogue.language()
                ? Optional.empty()
                : Optional.of(new Fallback(catalogue.language().code(), served.code()));
    }

    private WorkItem.TranslationLink link(Entry entry) {
        return new WorkItem.TranslationLink(
                entry.language().code(), entry.title(), textOf(entry), page(entry));
    }

    private String textOf(Entry entry) {
        return catalogue.self("works", entry.work() + "/translations/" + entry.language().code());
    }

    private String page(Entry entry) {
        return catalogue.page(
                catalogue
                        .site()
                        .addresses()
                        .of(entry.work(), entry.language())
                        .or(
                                () ->
                                        catalogue
                                                .site()
                                                .addresses()
                                                .of(entry.work(), catalogue.language())));
    }

    /** A work belongs to itself, which needs no saying. */
    private List<Reference> references(List<String> ids, Work but) {
        return ids.stream()
                .flatMap(id -> WorkId.of(id).stream())
                .filter(id -> !id.equals(but.id()))
                .flatMap(id -> catalogue.site().works().find(id).stream())
                .map(catalogue::reference)
                .toList();
    }

    private List<Reference> files(Work work) {
        return work.files().stream()
                .flatMap(file -> catalogue.site().library().document(file).stream())
                .filter(catalogue::isSeen)
                .map(catalogue::reference)
                .toList();
    }

    private static Optional<WorkItem.ReportFacts> report(Entry entry) {
        return entry.details() instanceof Details.Report report
                ? Optional.of(
                        new WorkItem.ReportFacts(
                                report.reportNumber(), report.publisher(), report.funders()))
                : Optional.empty();
    }

    private static Optional<WorkItem.ProjectFacts> project(Entry entry) {
        return entry.details() instanceof Details.Project project
                ? Optional.of(
                        new WorkItem.ProjectFacts(
                                project.start(), project.end(), project.programme()))
                : Optional.empty();
    }

    private static Optional<WorkItem.OrganisationFacts> organisation(Entry entry) {
        return entry.details() instanceof Details.Organisation organisation
                ? Optional.of(
                        new WorkItem.OrganisationFacts(
                                organisation.country(), organisation.ror(), organisation.url()))
                : Optional.empty();
    }

    private Links links(Entry entry) {
        String id = entry.work().toString();
        return new Links(
                catalogue.self("works", id),
                page(entry),
                Optional.of(catalogue.url() + "/id/" + id),
                Optional.empty());
    }

    /** The text of a work in exactly this language; empty when there is none. */
    public Optional<TranslationItem> text(WorkId id, Language language, Sources sources) {
        return catalogue
                .site()
                .works()
                .find(id)
                .flatMap(work -> work.in(language))
                .map(entry -> text(entry, sources));
    }

    private TranslationItem text(Entry entry, Sources sources) {
        return new TranslationItem(
                entry.work() + "/" + entry.language().code(),
                entry.work().toString(),
                entry.language().code(),
                entry.title(),
                entry.description(),
                entry.published(),
                entry.modified(),
                entry.authors(),
                entry.tags(),
                entry.license(),
                entry.translatedFrom().map(origin -> origin.language().code()),
                catalogue.site().bodies().shown(entry).html(),
                sources.markdown(entry.source()),
                new Links(
                        textOf(entry),
                        page(entry),
                        Optional.of(catalogue.url() + "/id/" + entry.work()),
                        Optional.empty()));
    }
}
