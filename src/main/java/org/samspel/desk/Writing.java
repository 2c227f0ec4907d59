package org.samspel.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.content.TextDifference;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.metadata.Metadata;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Times;
import org.samspel.staff.Visit;

/** Fills the page on which a text is written, and the one about two texts. */
record Writing(Sources sources, Publisher publisher, Links links, String url) {

    Manuscripts manuscripts() {
        return sources.manuscripts();
    }

    /**
     * The other text.
     *
     * @param base and {@code revision}: what the one that is chosen will follow
     */
    record Theirs(String contents, Optional<String> base, long revision) {}

    StaffAnswer shown(Visit visit, Text text) throws IOException {
        WriteView view = view(visit, text, new With("", List.of()));
        return StaffAnswer.shown("write", view.title(), view);
    }

    StaffAnswer mistaken(Visit visit, Text text, Mistake mistake) throws IOException {
        WriteView view = view(visit, text, new With("", List.of(mistake)));
        return StaffAnswer.mistaken("write", view.title(), view);
    }

    /** With a link that was made just now. */
    StaffAnswer linked(Visit visit, Text text, String token) throws IOException {
        String address = url + LinkedPage.PATH + "/" + token;
        WriteView view = view(visit, text, new With(address, List.of()));
        return StaffAnswer.shown("write", view.title(), view);
    }

    /** What this answer says beside the text. */
    private record With(String link, List<Mistake> mistakes) {}

    private WriteView view(Visit visit, Text text, With with) throws IOException {
        Metadata matter = FrontMatter.of(text.contents());
        Manuscripts.Name name = text.name();
        String title = matter.text("title").orElse("");
        return new WriteView(
                title.isEmpty() ? visit.text("desk.write.new") : title,
                name.work().kind().name().toLowerCase(Locale.ROOT),
                name.language().code(),
                name.language().ownName(),
                name.work().toString(),
                state(text),
                fields(text, matter),
                FrontMatterWriter.body(text.contents()),
                new WriteView.Kept(text.base().orElse(""), text.revision()),
                saved(visit, text),
                WriteProofPage.PATH + visit.asked().path().substring(WritePage.PATH.length()),
                page(text),
                sources.of(text),
                new WriteView.Sharing(with.link(), links(visit, text)),
                others(visit, text),
                text.revision() > 0 && text.isBehind(),
                visit.account().role().includes(Role.PUBLISHER),
                Picture.MOST_MEGABYTES,
                with.mistakes());
    }

    private List<WriteView.Link> links(Visit visit, Text text) {
        return links.given(text.name()).stream()
                .map(
                        link ->
                                new WriteView.Link(
                                        link.id(), link.person(), time(visit, link.expires())))
                .toList();
    }

    private static List<WriteView.Field> fields(Text text, Metadata matter) {
        return TextField.of(text.name().work().kind()).stream()
                .map(
                        field ->
                                new WriteView.Field(
                                        field.key(),
                                        field.type().name().toLowerCase(Locale.ROOT),
                                        field.read(matter)))
                .toList();
    }

    private String state(Text text) {
        if (text.present().isEmpty()) {
            return "new";
        }
        return page(text).isEmpty() ? "draft" : "published";
    }

    /** Of the page readers see, in this very language. */
    private String page(Text text) {
        Site site = publisher.site();
        return site.works()
                .find(text.name().work())
                .filter(work -> work.in(text.name().language()).isPresent())
                .flatMap(work -> site.addresses().of(work.id(), text.name().language()))
                .orElse("");
    }

    private String saved(Visit visit, Text text) {
        return text.savedAt().map(time -> time(visit, time)).orElse("");
    }

    private String time(Visit visit, Instant time) {
        return Times.of(visit, time, links.clock().getZone());
    }

    private List<WriteView.Other> others(Visit visit, Text text) {
        return manuscripts().copies().others(text.name()).stream()
                .map(other -> other(visit, other))
                .toList();
    }

    private WriteView.Other other(Visit visit, WorkingCopy copy) {
        return new WriteView.Other(copy.of().person(), time(visit, copy.savedAt()));
    }

    /** The person has saved it in another window meanwhile. */
    StaffAnswer twice(Visit visit, Text mine, WorkingCopy theirs) {
        return conflict(
                visit,
                "copy",
                mine,
                new Theirs(theirs.contents(), theirs.base(), theirs.revision()));
    }

    /** The person has published it or thrown it away in another window meanwhile. */
    StaffAnswer gone(Visit visit, Text mine) throws IOException {
        Text now = manuscripts().find(mine.name());
        return conflict(visit, "copy", mine, new Theirs(now.contents(), now.base(), 0));
    }

    /** Two texts side by side, and a choice. */
    StaffAnswer conflict(Visit visit, String why, Text mine, Theirs theirs) {
        TextDifference difference = TextDifference.of(theirs.contents(), mine.contents());
        WriteView.Conflict view =
                new WriteView.Conflict(
                        FrontMatter.title(mine),
                        why,
                        visit.asked().path(),
                        mine.contents(),
                        theirs.contents(),
                        WriteView.Piece.of(difference, TextDifference.Kind.ADDED),
                        WriteView.Piece.of(difference, TextDifference.Kind.REMOVED),
                        new WriteView.Kept(theirs.base().orElse(""), theirs.revision()));
        return new StaffAnswer.Shown(409, "conflict", visit.text("staff.title.conflict"), view);
    }
}
