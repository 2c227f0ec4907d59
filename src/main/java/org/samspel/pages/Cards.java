package org.samspel.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.Work;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/** Works and their entries as cards in a list. */
final class Cards {
    private final Site site;
    private final Language language;

    Cards(Site site, Language language) {
        this.site = site;
        this.language = language;
    }

    /** The works of a kind in the order they are listed in, each in the translation served. */
    List<Entry> ofKind(Kind kind) {
        return served(work -> work.id().kind() == kind).sorted(order(kind)).toList();
    }

    /** The translation served of each work that fits. */
    Stream<Entry> served(Predicate<Work> which) {
        return site.works().all().stream()
                .filter(which)
                .flatMap(work -> site.works().served(work, language).stream());
    }

    /** Organisations by name, everything else newest first. */
    private Comparator<Entry> order(Kind kind) {
        Comparator<Entry> byTitle = Comparator.comparing(Entry::title, Formats.order(language));
        return kind == Kind.ORGANISATION
                ? byTitle
                : Comparator.comparing(
                                (Entry entry) -> entry.published().orElse(LocalDate.MIN),
                                Comparator.reverseOrder())
                        .thenComparing(byTitle);
    }

    View.Card of(Entry entry) {
        return new View.Card(
                entry.work().kind().name().toLowerCase(Locale.ROOT),
                entry.title(),
                entry.description(),
                address(entry),
                entry.language().code(),
                entry.language() != language,
                date(entry.published()),
                iso(entry.published()),
                image(entry),
                entry.imageAlt(),
                tags(entry));
    }

    String address(Entry entry) {
        return site.addresses().of(entry.work(), language).orElse("");
    }

    String image(Entry entry) {
        return entry.image().flatMap(this::file).orElse("");
    }

    private Optional<String> file(ContentPath path) {
        return site.library()
                .document(path)
                .flatMap(document -> site.addresses().of(document, language));
    }

    String date(Optional<LocalDate> date) {
        return date.map(day -> Formats.date(day, language)).orElse("");
    }

    static String iso(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    /** Tags lead to the list they narrow; plain pages have no list. */
    List<Frame.Link> tags(Entry entry) {
        return Section.of(entry.work().kind()).stream()
                .flatMap(section -> entry.tags().stream().map(tag -> tag(section, tag)))
                .toList();
    }

    private Frame.Link tag(Section section, String tag) {
        return new Frame.Link(
                tag, Parameters.NONE.with("tag", tag).on(Addresses.of(section, language)));
    }
}
