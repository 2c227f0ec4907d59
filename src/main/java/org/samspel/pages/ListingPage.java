package org.samspel.pages;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/** The works of a section, paged, to be narrowed by tag and year. */
final class ListingPage {
    private static final int PAGE = 20;
    private static final int MOST_TAGS = 30;

    private final Site site;
    private final Frames frames;
    private final Cards cards;

    ListingPage(Site site, Frames frames, Cards cards) {
        this.site = site;
        this.frames = frames;
        this.cards = cards;
    }

    Optional<View> view(Place.Listing place, Parameters parameters) {
        return place.section().kind().flatMap(kind -> view(place, kind, parameters));
    }

    private Optional<View> view(Place.Listing place, Kind kind, Parameters parameters) {
        Language language = place.language();
        String address = Addresses.of(place.section(), language);
        List<Entry> all = cards.ofKind(kind);
        List<Entry> chosen = all.stream().filter(entry -> fits(entry, parameters)).toList();
        Paged<Entry> paged = Paged.of(chosen, parameters.page(), PAGE);
        boolean narrowed =
                parameters.text("tag").isPresent() || parameters.text("year").isPresent();
        if (paged.beyond() || (narrowed && chosen.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new View.Listing(
                        frames.around(
                                about(place, parameters, narrowed),
                                new Subject.Collection(
                                        references(kind, address, parameters),
                                        parameters.with("page", "").on(address))),
                        kind.name().toLowerCase(Locale.ROOT),
                        paged.items().stream().map(cards::of).toList(),
                        tags(all, address, parameters, language),
                        years(all, address, parameters),
                        narrowed ? address : "",
                        paged.paging(number -> at(address, parameters, number))));
    }

    /** Where the references of the list are; only what can be cited has any. */
    private static String references(Kind kind, String address, Parameters parameters) {
        return kind == Kind.ARTICLE || kind == Kind.REPORT
                ? parameters.with("page", "").on(address)
                : "";
    }

    static boolean fits(Entry entry, Parameters parameters) {
        return parameters.text("tag").map(entry.tags()::contains).orElse(true)
                && parameters.text("year").map(year(entry)::equals).orElse(true);
    }

    private static String year(Entry entry) {
        return entry.published().map(date -> String.valueOf(date.getYear())).orElse("");
    }

    private static String at(String address, Parameters parameters, int page) {
        return parameters.with("page", page == 1 ? "" : String.valueOf(page)).on(address);
    }

    private static List<View.Choice> tags(
            List<Entry> all, String address, Parameters parameters, Language language) {
        return counted(all.stream().flatMap(entry -> entry.tags().stream())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_TAGS)
                .sorted(Map.Entry.comparingByKey(Formats.order(language)))
                .map(tag -> choice("tag", tag, address, parameters))
                .toList();
    }

    private static List<View.Choice> years(List<Entry> all, String address, Parameters parameters) {
        return counted(all.stream().map(ListingPage::year).filter(year -> !year.isEmpty()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(year -> choice("year", year, address, parameters))
                .toList();
    }

    private static Map<String, Long> counted(Stream<String> values) {
        return values.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Choosing what is chosen takes it away. */
    private static View.Choice choice(
            String name, Map.Entry<String, Long> value, String address, Parameters parameters) {
        boolean chosen = parameters.text(name).map(value.getKey()::equals).orElse(false);
        Parameters next = parameters.with("page", "").with(name, chosen ? "" : value.getKey());
        return new View.Choice(value.getKey(), next.on(address), chosen, value.getValue());
    }

    private Frames.About about(Place.Listing place, Parameters parameters, boolean narrowed) {
        Language language = place.language();
        Section section = place.section();
        String address = Addresses.of(section, language);
        List<Frame.Crumb> crumbs = frames.trail(language, Optional.empty());
        crumbs.add(new Frame.Crumb(frames.text(language, "section." + section.key()), ""));
        return new Frames.About(
                language,
                frames.text(language, "section." + section.key()),
                "",
                frames.inEach(each -> Addresses.of(section, each)),
                EnumSet.copyOf(site.definition().languages()),
                narrowed ? address : parameters.on(address),
                !narrowed,
                crumbs,
                section.key(),
                Frames.NO_FALLBACK);
    }
}
