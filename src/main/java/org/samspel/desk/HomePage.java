package org.samspel.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.Work;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** The first page after signing in: what one was at, what there is, and what to begin. */
record HomePage(ReportForms forms, Manuscripts manuscripts, Publisher publisher)
        implements StaffPage {
    static final String PATH = "/staff";
    private static final int MOST = 200;

    /**
     * What the page shows.
     *
     * @param report title of the report that was begun; empty when there is none
     * @param query as typed
     * @param kinds to narrow the list by
     * @param total works that fit
     */
    public record HomeView(
            boolean begun,
            String report,
            int problems,
            List<Begun> mine,
            List<Item> drafts,
            String query,
            List<PublishView.Choice> kinds,
            List<Item> works,
            int total) {}

    /** A text the person has begun to change, and where to go on. */
    public record Begun(String title, String code, String language, String address) {}

    /**
     * A work.
     *
     * @param kind and {@code state} ({@code published draft}): message key parts
     * @param language code of the title
     * @param address of its page; empty when readers don't see it
     * @param languages it is written in
     */
    public record Item(
            String id,
            String kind,
            String title,
            String language,
            String state,
            String address,
            List<PublishView.Choice> languages) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of("staff.title.home");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Site site = publisher.site();
        Optional<ReportForm> begun = forms.last(visit.account().id());
        List<Item> all =
                publisher.everything().stream()
                        .map(work -> item(site, work, visit.language()))
                        .sorted(Comparator.comparing(Item::title, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        List<Item> fitting = all.stream().filter(item -> fits(item, visit)).toList();
        HomeView view =
                new HomeView(
                        begun.isPresent(),
                        begun.map(HomePage::title).orElse(""),
                        site.problems().size(),
                        manuscripts.copies().of(visit.account()).stream()
                                .map(HomePage::begun)
                                .toList(),
                        all.stream().filter(item -> item.state().equals("draft")).toList(),
                        visit.query("q"),
                        kinds(visit),
                        fitting.stream().limit(MOST).toList(),
                        fitting.size());
        return StaffAnswer.shown("home", visit.text("staff.title.home"), view);
    }

    private static Begun begun(WorkingCopy copy) {
        Language language = copy.of().language();
        return new Begun(
                FrontMatter.of(copy.contents()).text("title").orElse(copy.of().work().name()),
                language.code(),
                language.ownName(),
                WritePage.address(copy.of().work(), language));
    }

    private static String title(ReportForm form) {
        ReportFields fields = new ReportFields(form.fields());
        return fields.languages().stream()
                .findFirst()
                .map(language -> fields.of("title", language))
                .orElse("");
    }

    private static List<PublishView.Choice> kinds(Visit visit) {
        String chosen = visit.query("kind");
        return Stream.concat(Stream.of(""), Stream.of(Kind.values()).map(HomePage::key))
                .map(
                        key ->
                                new PublishView.Choice(
                                        key,
                                        key.isEmpty()
                                                ? visit.text("desk.works.kind.all")
                                                : visit.text("kind." + key),
                                        key.equals(chosen)))
                .toList();
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean fits(Item item, Visit visit) {
        String kind = visit.query("kind");
        String text = (item.title() + " " + item.id()).toLowerCase(Locale.ROOT);
        boolean isKind = kind.isEmpty() || item.kind().equals(kind);
        return isKind
                && Stream.of(visit.query("q").toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(text::contains);
    }

    private static Item item(Site site, Work work, Language language) {
        Optional<Entry> entry = work.firstOf(site.definition().chain(language));
        boolean isSeen = site.works().find(work.id()).isPresent();
        return new Item(
                work.id().toString(),
                key(work.id().kind()),
                entry.map(Entry::title).orElse(work.id().name()),
                entry.map(it -> it.language().code()).orElse(""),
                isSeen ? "published" : "draft",
                isSeen ? site.addresses().of(work.id(), language).orElse("") : "",
                work.translations().keySet().stream()
                        .map(it -> new PublishView.Choice(it.code(), it.ownName(), false))
                        .toList());
    }
}
