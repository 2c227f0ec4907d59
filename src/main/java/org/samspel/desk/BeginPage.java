package org.samspel.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.entries.Kind;
import org.samspel.entries.Slug;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** A new article, page, project or organisation. */
record BeginPage(Manuscripts manuscripts, Publisher publisher) implements StaffPage {
    static final String PATH = "/staff/write";
    private static final List<Kind> KINDS =
            List.of(Kind.ARTICLE, Kind.PAGE, Kind.PROJECT, Kind.ORGANISATION);

    /** What was typed, and what to choose from. */
    public record BeginView(
            String title,
            List<PublishView.Choice> kinds,
            List<PublishView.Choice> languages,
            List<Mistake> mistakes) {}

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
        return Optional.of("staff.title.begin");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        String kind = visit.query("kind").isEmpty() ? "article" : visit.query("kind");
        return StaffAnswer.shown(
                "begin",
                visit.text("staff.title.begin"),
                view(visit, "", new Chosen(kind, visit.language().code()), List.of()));
    }

    private record Chosen(String kind, String language) {}

    private BeginView view(Visit visit, String title, Chosen chosen, List<Mistake> mistakes) {
        return new BeginView(
                title,
                KINDS.stream()
                        .map(BeginPage::key)
                        .map(
                                key ->
                                        new PublishView.Choice(
                                                key,
                                                visit.text("kind." + key),
                                                key.equals(chosen.kind())))
                        .toList(),
                publisher.site().definition().languages().stream()
                        .map(
                                it ->
                                        new PublishView.Choice(
                                                it.code(),
                                                it.ownName(),
                                                it.code().equals(chosen.language())))
                        .toList(),
                mistakes);
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        String title = form.line("title");
        Optional<Kind> kind =
                KINDS.stream().filter(it -> key(it).equals(form.line("kind"))).findFirst();
        Optional<Language> language = Language.of(form.line("language"));
        if (kind.isEmpty() || language.isEmpty()) {
            return new StaffAnswer.Refused(400);
        }
        if (Slug.of(title).isEmpty()) {
            Chosen chosen = new Chosen(key(kind.get()), language.get().code());
            return StaffAnswer.mistaken(
                    "begin",
                    visit.text("staff.title.begin"),
                    view(
                            visit,
                            title,
                            chosen,
                            List.of(new Mistake("title", visit.text("staff.wrong.title.one")))));
        }
        return begun(
                new Name(free(kind.get(), title), language.get(), visit.account().email()), title);
    }

    private StaffAnswer begun(Name name, String title) {
        manuscripts
                .copies()
                .save(
                        new Text(
                                name,
                                NewText.titled(title),
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                Optional.empty()));
        return new StaffAnswer.Onward(WritePage.address(name.work(), name.language()));
    }

    /** A folder of the kind that nothing lies in, named after the title. */
    private WorkId free(Kind kind, String title) {
        String slug = Slug.of(title);
        String name = slug.substring(0, Math.min(slug.length(), 60));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> new WorkId(kind, number == 1 ? name : name + "-" + number))
                .filter(work -> isFree(work))
                .findFirst()
                .orElseThrow();
    }

    private boolean isFree(WorkId work) {
        return publisher.site().revision().files().keySet().stream()
                .noneMatch(path -> path.startsWith(Names.folder(work)));
    }
}
