package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.samspel.content.Outcome;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** What has become of a report: where it is, and a way back. */
final class PublishedPage implements StaffPage {
    static final String PATH = "/staff/published";

    private final ReportForms forms;
    private final Reports reports;
    private final Publisher publisher;
    private final String url;

    /**
     * @param url of the site, without a slash at the end
     */
    PublishedPage(ReportForms forms, Reports reports, Publisher publisher, String url) {
        this.forms = forms;
        this.reports = reports;
        this.publisher = publisher;
        this.url = url;
    }

    /**
     * What the page shows.
     *
     * @param kind message key part: {@code published kept gone}
     */
    public record PublishedView(String id, String kind, String title, List<Place> places) {}

    /**
     * @param address as readers get it
     * @param isReal whether the report is told about in this language, or another stands in
     */
    public record Place(String code, String language, String address, boolean isReal) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Optional<ReportForm> form = form(visit);
        return form.<StaffAnswer>map(
                        done ->
                                StaffAnswer.shown(
                                        "published",
                                        visit.text("staff.title.published." + kind(done)),
                                        view(done)))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    private Optional<ReportForm> form(Visit visit) {
        return PublishPage.ID.matcher(visit.rest()).matches()
                ? forms.find(visit.account().id(), visit.rest())
                        .filter(form -> form.state().isDone())
                : Optional.empty();
    }

    private PublishedView view(ReportForm form) {
        ReportFields fields = new ReportFields(form.fields());
        String title =
                fields.languages().stream()
                        .findFirst()
                        .map(language -> fields.of("title", language))
                        .orElse("");
        return new PublishedView(form.id(), kind(form), title, places(form));
    }

    private String kind(ReportForm form) {
        Optional<Work> work = work(form);
        if (work.isEmpty()) {
            return "gone";
        }
        return publisher.site().works().find(work.get().id()).isPresent() ? "published" : "kept";
    }

    private Optional<Work> work(ReportForm form) {
        return publisher.everything().stream()
                .filter(work -> work.id().toString().equals(form.work()))
                .findFirst();
    }

    private List<Place> places(ReportForm form) {
        Site site = publisher.site();
        Optional<WorkId> id = WorkId.of(form.work());
        Optional<Work> work = id.flatMap(site.works()::find);
        return work.isEmpty()
                ? List.of()
                : site.definition().languages().stream()
                        .flatMap(language -> place(site, work.get(), language).stream())
                        .toList();
    }

    private Optional<Place> place(Site site, Work work, Language language) {
        return site.addresses()
                .of(work.id(), language)
                .map(
                        path ->
                                new Place(
                                        language.code(),
                                        language.ownName(),
                                        url + path,
                                        work.in(language).isPresent()));
    }

    /** Takes it back. */
    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<ReportForm> done = form(visit);
        if (done.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        String title = view(done.get()).title();
        try {
            Optional<Outcome> outcome =
                    reports.undo(
                            visit.account(), done.get(), visit.text("desk.message.undo", title));
            return new StaffAnswer.Done(
                    PATH + "/" + visit.rest(), StaffAnswer.Said.of(said(outcome), title));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static String said(Optional<Outcome> outcome) {
        return outcome.filter(Outcome.Changed.class::isInstance).isPresent()
                ? "staff.done.undone"
                : "staff.done.not.undone";
    }
}
