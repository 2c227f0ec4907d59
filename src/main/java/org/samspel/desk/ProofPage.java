package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** The page of a report itself, to be shown within the preview. */
final class ProofPage implements StaffPage {
    static final String PATH = "/staff/proof";

    private final ReportForms forms;
    private final Reports reports;
    private final Publisher publisher;
    private final Proofs proofs;

    ProofPage(ReportForms forms, Reports reports, Publisher publisher, Proofs proofs) {
        this.forms = forms;
        this.reports = reports;
        this.publisher = publisher;
        this.proofs = proofs;
    }

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
        int slash = visit.rest().indexOf('/');
        Optional<Language> language = Language.of(visit.rest().substring(slash + 1));
        Optional<ReportForm> form =
                slash < 0
                        ? Optional.empty()
                        : forms.find(visit.account().id(), visit.rest().substring(0, slash));
        return form.isPresent() && language.isPresent()
                ? proof(visit, form.get(), language.get())
                : new StaffAnswer.Refused(404);
    }

    private StaffAnswer proof(Visit visit, ReportForm form, Language language) {
        Names names = new Names(publisher);
        ReportFields fields = names.settled(new ReportFields(form.fields()));
        WorkId work = names.work(fields);
        try {
            return proofs.page(Proofs.of(reports, visit.account(), fields, work), language)
                    .<StaffAnswer>map(html -> new StaffAnswer.Proof(language.code(), html))
                    .orElseGet(() -> new StaffAnswer.Refused(404));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
