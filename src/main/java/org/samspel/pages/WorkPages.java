package org.samspel.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.samspel.entries.Details;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Body;
import org.samspel.publishing.Place;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;
import org.samspel.publishing.WorkFile;

/** The page of a work: article, report, project, organisation or plain page. */
final class WorkPages {
    private static final int SHORTEST_CONTENTS = 3;

    private final Site site;
    private final Frames frames;
    private final Cards cards;
    private final Files files;
    private final ArchiveLinks archives;

    WorkPages(Site site, Frames frames, Cards cards, Files files, ArchiveLinks archives) {
        this.site = site;
        this.frames = frames;
        this.cards = cards;
        this.files = files;
        this.archives = archives;
    }

    Optional<View> view(Place.WorkPage place) {
        return site.works()
                .find(place.work())
                .flatMap(
                        work ->
                                site.works()
                                        .served(work, place.language())
                                        .map(entry -> view(place, work, entry)));
    }

    private View view(Place.WorkPage place, Work work, Entry entry) {
        Language language = place.language();
        Body.Shown body = site.bodies().shown(entry);
        return new View.WorkPage(
                frames.around(about(language, work, entry), new Subject.OfEntry(entry)),
                work.id().kind().name().toLowerCase(Locale.ROOT),
                entry.language().code(),
                entry.title(),
                entry.description(),
                cards.date(entry.published()),
                Cards.iso(entry.published()),
                cards.date(entry.modified()),
                Cards.iso(entry.modified()),
                entry.authors(),
                cards.tags(entry),
                imageBeside(body.html(), entry),
                entry.imageAlt(),
                body.html(),
                contents(body),
                new Facts(site, language).of(entry),
                files(language, entry),
                related(work, entry),
                translations(language, work),
                archive(place),
                succession(work, language));
    }

    private View.Succession succession(Work work, Language language) {
        return new View.Succession(
                successors(site.successions().replacedBy(work.id()), language),
                successors(site.successions().newerThan(work.id()), language));
    }

    private List<View.Successor> successors(List<WorkId> works, Language language) {
        WorkLinks links = new WorkLinks(site);
        return works.stream().flatMap(id -> links.successor(id, language).stream()).toList();
    }

    private View.Archive archive(Place.WorkPage place) {
        String address = site.addresses().of(place.work(), place.language()).orElse("");
        return archives.of(place, address);
    }

    /** The entry's picture, unless the text shows it where it belongs. */
    private String imageBeside(String body, Entry entry) {
        String image = cards.image(entry);
        return body.contains('"' + image + '"') ? "" : image;
    }

    private static List<View.Contents> contents(Body.Shown body) {
        List<View.Contents> contents =
                body.contents().stream()
                        .filter(heading -> heading.level() <= 3)
                        .map(h -> new View.Contents(h.level(), h.id(), h.text()))
                        .toList();
        return contents.size() < SHORTEST_CONTENTS ? List.of() : contents;
    }

    private List<View.File> files(Language language, Entry entry) {
        return WorkFile.of(site, entry, language).stream()
                .map(file -> files.of(file.document(), file.title()))
                .toList();
    }

    /** A project's participants; an organisation's projects and publications. */
    private List<View.Card> related(Work work, Entry entry) {
        return switch (entry.details()) {
            case Details.Project project -> participants(project).map(cards::of).toList();
            case Details.Organisation ignored ->
                    cards.served(other -> concerns(other, work.id())).map(cards::of).toList();
            case Details.Report ignored -> List.of();
            case Details.None ignored -> List.of();
        };
    }

    private Stream<Entry> participants(Details.Project project) {
        return project.participants().stream()
                .flatMap(
                        name ->
                                cards.served(
                                        other ->
                                                other.id()
                                                        .equals(
                                                                new WorkId(
                                                                        Kind.ORGANISATION, name))));
    }

    private static boolean concerns(Work other, WorkId organisation) {
        return other.translations().values().stream()
                .anyMatch(
                        entry ->
                                switch (entry.details()) {
                                    case Details.Project project ->
                                            project.participants().contains(organisation.name());
                                    case Details.Report report ->
                                            report.publisher()
                                                    .equals(Optional.of(organisation.name()));
                                    case Details.Organisation ignored -> false;
                                    case Details.None ignored -> false;
                                });
    }

    private List<Frame.LanguageLink> translations(Language reader, Work work) {
        List<Frame.LanguageLink> links = new ArrayList<>();
        for (Language language : site.definition().languages()) {
            if (work.in(language).isPresent()) {
                site.addresses()
                        .of(work.id(), language)
                        .ifPresent(
                                address ->
                                        links.add(
                                                new Frame.LanguageLink(
                                                        language.code(),
                                                        language.ownName(),
                                                        address,
                                                        language == reader,
                                                        false)));
            }
        }
        return links;
    }

    private Frames.About about(Language language, Work work, Entry entry) {
        Map<Language, String> addresses = new TreeMap<>();
        for (Language each : site.definition().languages()) {
            site.addresses().of(work.id(), each).ifPresent(a -> addresses.put(each, a));
        }
        String here = addresses.getOrDefault(language, "");
        String real = addresses.getOrDefault(entry.language(), here);
        boolean fallback = entry.language() != language;
        List<Frame.Crumb> crumbs = frames.trail(language, Section.of(work.id().kind()));
        crumbs.add(new Frame.Crumb(entry.title(), ""));
        return new Frames.About(
                language,
                entry.title(),
                entry.description(),
                addresses,
                work.translations().keySet(),
                real,
                !fallback,
                crumbs,
                Section.of(work.id().kind()).map(Section::key).orElse(work.id().toString()),
                fallback
                        ? new Frame.Fallback(true, language.code(), entry.language().code(), real)
                        : Frames.NO_FALLBACK);
    }
}
