package org.samspel.desk;

import java.util.List;
import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** A report that is being put together, as readers would see it, language by language. */
record PreviewPage(ReportForms forms, Publisher publisher, PublishPage publish)
        implements StaffPage {
    static final String PATH = "/staff/preview";

    /**
     * What the page shows.
     *
     * @param frame address of the page within it
     * @param languages those to choose from; the value is an address
     * @param language name of the one that is shown
     * @param standsIn whether it is shown in another language, since there is no text in this one
     */
    public record PreviewView(
            String id,
            String frame,
            List<PublishView.Choice> languages,
            String language,
            boolean standsIn,
            boolean mayPublish) {}

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
        String id = visit.rest();
        Optional<ReportForm> form =
                PublishPage.ID.matcher(id).matches()
                        ? forms.find(visit.account().id(), id)
                        : Optional.empty();
        return form.<StaffAnswer>map(found -> shown(visit, found))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        return publish.decide(visit, form.line("do"));
    }

    private StaffAnswer shown(Visit visit, ReportForm form) {
        ReportFields fields = new ReportFields(form.fields());
        List<Language> written = fields.languages();
        Language shown =
                Language.of(visit.query("in"))
                        .orElseGet(() -> written.isEmpty() ? visit.language() : written.getFirst());
        PreviewView view =
                new PreviewView(
                        form.id(),
                        ProofPage.PATH + "/" + form.id() + "/" + shown.code(),
                        publisher.site().definition().languages().stream()
                                .map(it -> choice(form, it, shown))
                                .toList(),
                        shown.ownName(),
                        !written.contains(shown),
                        visit.account().role().includes(Role.PUBLISHER));
        return StaffAnswer.shown("preview", visit.text("staff.title.preview"), view);
    }

    private static PublishView.Choice choice(ReportForm form, Language language, Language shown) {
        return new PublishView.Choice(
                PATH + "/" + form.id() + "?in=" + language.code(),
                language.ownName(),
                language == shown);
    }
}
