package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.access.Account;
import org.samspel.access.Role;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** A report from files to publication, on one page. */
final class PublishPage implements StaffPage {
    static final String PATH = "/staff/publish";
    static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int LARGEST_FORM = 1 << 20;
    private static final Pattern COPY = Pattern.compile("copy\\.(sv|nb|nn|en)");

    private final ReportForms forms;
    private final Reports reports;
    private final Publisher publisher;
    private final SecureRandom random = new SecureRandom();

    PublishPage(ReportForms forms, Reports reports, Publisher publisher) {
        this.forms = forms;
        this.reports = reports;
        this.publisher = publisher;
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
    public Optional<String> entry() {
        return Optional.of("staff.title.publish");
    }

    @Override
    public int largestForm() {
        return LARGEST_FORM;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        if (visit.rest().isEmpty()) {
            String id = forms.last(visit.account().id()).map(ReportForm::id).orElseGet(this::newId);
            return new StaffAnswer.Onward(PATH + "/" + id);
        }
        if (!ID.matcher(visit.rest()).matches()) {
            return new StaffAnswer.Refused(404);
        }
        Optional<ReportForm> form = forms.find(visit.account().id(), visit.rest());
        return form.filter(it -> it.state().isDone())
                .<StaffAnswer>map(done -> new StaffAnswer.Onward(published(done.id())))
                .orElseGet(
                        () ->
                                StaffAnswer.shown(
                                        "publish",
                                        visit.text("staff.title.publish"),
                                        view(
                                                visit,
                                                form.map(ReportForm::fields).orElse(Map.of()),
                                                List.of())));
    }

    private String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String published(String id) {
        return PublishedPage.PATH + "/" + id;
    }

    private PublishView view(Visit visit, Map<String, String> fields, List<Mistake> mistakes) {
        return new PublishForm(visit, publisher.site(), reports.uploads(visit.account()))
                .view(visit.rest(), new ReportFields(fields), mistakes);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        String id = visit.rest();
        if (!ID.matcher(id).matches()) {
            return new StaffAnswer.Refused(404);
        }
        ReportFields fields = copied(form.line("do"), form, ReportFields.of(form));
        boolean isKept = forms.save(visit.account().id(), id, fields.values());
        Optional<ReportForm> saved = forms.find(visit.account().id(), id);
        if (saved.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        return isKept
                ? go(form.line("do"), visit, saved.get())
                : go(form.line("do"), visit, saved.get());
    }

    /** What has been decided on the page that shows the report as it was saved. */
    StaffAnswer decide(Visit visit, String what) {
        Optional<ReportForm> form =
                ID.matcher(visit.rest()).matches()
                        ? forms.find(visit.account().id(), visit.rest())
                        : Optional.empty();
        return form.map(saved -> go(what, visit, saved))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    private static ReportFields copied(String what, Form form, ReportFields fields) {
        Optional<Language> to =
                COPY.matcher(what).matches()
                        ? Language.of(what.substring("copy.".length()))
                        : Optional.empty();
        Optional<Language> from = to.flatMap(it -> Language.of(form.line("from." + it.code())));
        ReportFields copied = fields;
        for (String name : List.of("title", "description", "text", "tags")) {
            if (from.isPresent()) {
                String value = fields.of(name, from.get());
                copied = copied.with(name + "." + to.get().code(), value);
            }
        }
        return copied;
    }

    private StaffAnswer go(String what, Visit visit, ReportForm form) {
        if (form.state() != ReportForm.State.OPEN) {
            return make(visit, form, false);
        }
        return switch (what) {
            case "publish" ->
                    visit.account().role().includes(Role.PUBLISHER)
                            ? checked(visit, form, false)
                            : new StaffAnswer.Refused(403);
            case "keep" -> checked(visit, form, true);
            case "preview" -> preview(visit, form);
            case "discard" -> discard(visit, form);
            default -> new StaffAnswer.Onward(PATH + "/" + form.id());
        };
    }

    private StaffAnswer preview(Visit visit, ReportForm form) {
        List<Mistake> mistakes = ReportCheck.titles(visit, new ReportFields(form.fields()));
        return mistakes.isEmpty()
                ? new StaffAnswer.Onward(PreviewPage.PATH + "/" + form.id())
                : mistaken(visit, form, mistakes);
    }

    private StaffAnswer discard(Visit visit, ReportForm form) {
        try {
            reports.discard(visit.account(), form);
            return new StaffAnswer.Done(PATH, StaffAnswer.Said.of("staff.done.discarded"));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private StaffAnswer checked(Visit visit, ReportForm form, boolean draft) {
        List<Mistake> mistakes =
                new ReportCheck(visit, publisher, reports.uploads(visit.account()))
                        .of(new ReportFields(form.fields()));
        return mistakes.isEmpty() ? make(visit, form, draft) : mistaken(visit, form, mistakes);
    }

    private StaffAnswer mistaken(Visit visit, ReportForm form, List<Mistake> mistakes) {
        return StaffAnswer.mistaken(
                "publish", visit.text("staff.title.publish"), view(visit, form.fields(), mistakes));
    }

    private StaffAnswer make(Visit visit, ReportForm form, boolean draft) {
        Account account = visit.account();
        ReportFields fields = new ReportFields(form.fields());
        String title =
                fields.languages().stream()
                        .findFirst()
                        .map(language -> fields.of("title", language))
                        .orElse("");
        String message = visit.text("desk.message." + (draft ? "keep" : "publish"), title);
        try {
            return switch (reports.make(new Reports.Order(account, form, draft, message))) {
                case Reports.Result.Done done -> new StaffAnswer.Onward(published(form.id()));
                case Reports.Result.Again again ->
                        mistaken(visit, form, mistake(visit, "staff.wrong.again"));
                case Reports.Result.Refused refused ->
                        mistaken(
                                visit,
                                form,
                                mistake(
                                        visit,
                                        "staff.wrong.refused."
                                                + refused.reason()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '.')));
            };
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static List<Mistake> mistake(Visit visit, String key) {
        return List.of(new Mistake("content", visit.text(key)));
    }
}
