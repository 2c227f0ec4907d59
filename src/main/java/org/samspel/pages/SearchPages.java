package org.samspel.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.extraction.TextExtraction;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;
import org.samspel.search.Query;
import org.samspel.search.Results;
import org.samspel.search.SearchIndex;

/** The search form and what was found. */
final class SearchPages {
    private static final int SIZE = 10;
    private static final int MOST_PAGES = 100;
    private static final String DOCUMENT = "document";

    private final Site site;
    private final Frames frames;
    private final Files files;

    SearchPages(Site site, Frames frames, Files files) {
        this.site = site;
        this.frames = frames;
        this.files = files;
    }

    /** Where answers come from, and how complete they can be by now. */
    record Source(SearchIndex index, TextExtraction.Progress progress) {}

    View view(Place.SearchPage place, Parameters parameters, Source source) {
        Language language = place.language();
        String address = Addresses.of(Section.SEARCH, language);
        String text = parameters.text("q").orElse("").strip();
        Results results =
                text.isEmpty()
                        ? new Results(0, List.of())
                        : source.index().search(query(text, language, parameters));
        return new View.SearchPage(
                frames.around(
                        about(language, text, parameters),
                        new Subject.Collection(
                                results.hits().isEmpty()
                                        ? ""
                                        : parameters.with("page", "").on(address))),
                text,
                !text.isEmpty(),
                found(results, language),
                languages(language, parameters, address),
                types(language, parameters, address),
                years(language, parameters, address),
                paging(results, parameters, address),
                source.progress().done(),
                source.progress().total());
    }

    private static Query query(String text, Language reader, Parameters parameters) {
        return query(text, reader, parameters, Math.min(parameters.page(), MOST_PAGES), SIZE);
    }

    /**
     * @param page from 1
     * @param size hits a page
     */
    static Query query(String text, Language reader, Parameters parameters, int page, int size) {
        return new Query(
                text,
                reader,
                parameters.text("lang").flatMap(Language::of),
                parameters.text("type").filter(type -> types().contains(type)),
                parameters.number("year"),
                page,
                size);
    }

    private View.Paging paging(Results results, Parameters parameters, String address) {
        int page = Math.min(parameters.page(), MOST_PAGES);
        int pages = Math.min(Paged.pages(results.total(), SIZE), MOST_PAGES);
        return new Paged<>(results.hits(), page, pages, results.total())
                .paging(
                        number ->
                                parameters
                                        .with("page", number == 1 ? "" : String.valueOf(number))
                                        .on(address));
    }

    private List<View.Found> found(Results results, Language language) {
        List<View.Found> found = new ArrayList<>();
        for (Results.Hit hit : results.hits()) {
            Optional<ContentPath> path = ContentPath.of(hit.key());
            path.flatMap(site.works()::at)
                    .flatMap(entry -> found(hit, entry, language))
                    .or(
                            () ->
                                    path.flatMap(site.library()::document)
                                            .flatMap(d -> found(hit, d, language)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** A work is opened in the language of the words that were found. */
    private Optional<View.Found> found(Results.Hit hit, Entry entry, Language language) {
        return site.addresses()
                .of(entry.work(), entry.language())
                .map(
                        address ->
                                new View.Found(
                                        entry.title(),
                                        address,
                                        entry.work().kind().name().toLowerCase(Locale.ROOT),
                                        "",
                                        entry.language().code(),
                                        entry.language() != language,
                                        new Cards(site, language).date(entry.published()),
                                        Cards.iso(entry.published()),
                                        0,
                                        marks(hit),
                                        ""));
    }

    /** A PDF is opened at the page. */
    private Optional<View.Found> found(Results.Hit hit, Document document, Language language) {
        View.File file = files.of(document);
        if (file.address().isEmpty()) {
            return Optional.empty();
        }
        boolean atPage = hit.page() > 0 && document.mediaType().equals("application/pdf");
        return Optional.of(
                new View.Found(
                        file.title(),
                        file.address() + (atPage ? "#page=" + hit.page() : ""),
                        DOCUMENT,
                        file.type(),
                        file.language(),
                        document.language().filter(l -> l != language).isPresent(),
                        file.date(),
                        file.isoDate(),
                        hit.page(),
                        marks(hit),
                        where(document, language)));
    }

    /** The work or the folders a file lies in. */
    private String where(Document document, Language language) {
        return site.addresses()
                .owner(document.file().path())
                .flatMap(site.works()::find)
                .flatMap(work -> site.works().served(work, language))
                .map(Entry::title)
                .orElseGet(
                        () ->
                                document.file()
                                        .path()
                                        .parent()
                                        .map(folder -> folder.value().replace("/", " / "))
                                        .orElse(""));
    }

    private static List<View.Mark> marks(Results.Hit hit) {
        return hit.snippet().stream().map(s -> new View.Mark(s.text(), s.marked())).toList();
    }

    private static List<String> types() {
        return Stream.concat(
                        Stream.of(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)),
                        Stream.of(DOCUMENT))
                .toList();
    }

    private List<View.Choice> languages(Language language, Parameters parameters, String address) {
        Choices choices = new Choices(parameters, address, "lang");
        choices.add(frames.text(language, "search.all.languages"), "");
        for (Language each : site.definition().languages()) {
            choices.add(frames.text(language, "language." + each.code()), each.code());
        }
        return choices.list();
    }

    private List<View.Choice> types(Language language, Parameters parameters, String address) {
        Choices choices = new Choices(parameters, address, "type");
        choices.add(frames.text(language, "search.all.types"), "");
        types().forEach(type -> choices.add(frames.text(language, "kind." + type), type));
        return choices.list();
    }

    private List<View.Choice> years(Language language, Parameters parameters, String address) {
        Choices choices = new Choices(parameters, address, "year");
        choices.add(frames.text(language, "search.all.years"), "");
        site.works().entries().stream()
                .flatMap(entry -> entry.published().stream())
                .map(date -> String.valueOf(date.getYear()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(year -> choices.add(year, year));
        return choices.list();
    }

    /** The values of one filter, each as an address. */
    private static final class Choices {
        private final List<View.Choice> list = new ArrayList<>();
        private final Parameters parameters;
        private final String address;
        private final String name;

        Choices(Parameters parameters, String address, String name) {
            this.parameters = parameters;
            this.address = address;
            this.name = name;
        }

        void add(String label, String value) {
            boolean chosen = parameters.text(name).orElse("").equals(value);
            String next = parameters.with("page", "").with(name, value).on(address);
            list.add(new View.Choice(label, next, chosen, 0));
        }

        List<View.Choice> list() {
            return list;
        }
    }

    private Frames.About about(Language language, String text, Parameters parameters) {
        Parameters first = parameters.with("page", "");
        List<Frame.Crumb> crumbs = frames.trail(language, Optional.empty());
        crumbs.add(new Frame.Crumb(frames.text(language, "section.search"), ""));
        return new Frames.About(
                language,
                text.isEmpty()
                        ? frames.text(language, "section.search")
                        : text + " – " + frames.text(language, "section.search"),
                "",
                frames.inEach(each -> first.on(Addresses.of(Section.SEARCH, each))),
                EnumSet.copyOf(site.definition().languages()),
                Addresses.of(Section.SEARCH, language),
                text.isEmpty(),
                crumbs,
                Section.SEARCH.key(),
                Frames.NO_FALLBACK);
    }
}
