package org.samspel.pages;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/** The first page. */
final class HomePage {
    private static final int NEWEST = 3;

    private final Site site;
    private final Frames frames;
    private final Cards cards;

    HomePage(Site site, Frames frames, Cards cards) {
        this.site = site;
        this.frames = frames;
        this.cards = cards;
    }

    View view(Place.Home home) {
        Language language = home.language();
        List<Entry> featured = featured(language);
        return new View.Home(
                frames.around(about(language), new Subject.Home()),
                frames.in(site.definition().description(), language),
                shown(featured),
                shown(newest(Kind.ARTICLE, featured)),
                shown(newest(Kind.REPORT, featured)),
                shown(newest(Kind.PROJECT, featured)),
                Addresses.of(Section.ARTICLES, language),
                Addresses.of(Section.REPORTS, language));
    }

    private List<Entry> featured(Language language) {
        return site.definition().featured().stream()
                .flatMap(id -> site.works().find(id).stream())
                .flatMap(work -> site.works().served(work, language).stream())
                .toList();
    }

    /** The newest of a kind that are not featured already. */
    private List<Entry> newest(Kind kind, Collection<Entry> featured) {
        return cards.ofKind(kind).stream()
                .filter(entry -> !featured.contains(entry))
                .limit(NEWEST)
                .toList();
    }

    private List<View.Card> shown(List<Entry> entries) {
        return entries.stream().map(cards::of).toList();
    }

    private Frames.About about(Language language) {
        return new Frames.About(
                language,
                "",
                "",
                frames.inEach(Addresses::home),
                EnumSet.copyOf(site.definition().languages()),
                Addresses.home(language),
                true,
                List.of(),
                "home",
                Frames.NO_FALLBACK);
    }
}
