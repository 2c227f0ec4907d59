package org.samspel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.access.Account;
import org.samspel.content.Author;
import org.samspel.content.Change;
import org.samspel.content.Change.Contents;
import org.samspel.content.Change.Step;
import org.samspel.content.ContentPath;
import org.samspel.content.Log;
import org.samspel.content.LogEntry;
import org.samspel.content.Outcome;
import org.samspel.desk.ReportForm.State;
import org.samspel.editing.Editing;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.uploads.StagedFile;
import org.samspel.uploads.Upload;
import org.samspel.uploads.Uploads;

/** Makes a work of a report that was put together, once. */
final class Reports {
    private final Tools tools;

    /** What it works with. */
    record Tools(
            ReportForms forms, Uploads uploads, Publisher publisher, Editing editing, Log log) {}

    /**
     * What is to be done.
     *
     * @param draft whether readers are not to see it yet
     * @param message for history
     */
    record Order(Account account, ReportForm form, boolean draft, String message) {}

    /** What became of it. */
    sealed interface Result {
        /** It is there; also when it already was. */
        record Done() implements Result {}

        /** Somebody else has just taken the place, or a file is no longer there: look again. */
        record Again() implements Result {}

        record Refused(Outcome.Reason reason) implements Result {}
    }

    Reports(Tools tools) {
        this.tools = tools;
    }

    /** The sound and other uploads of a person, oldest first. */
    List<Upload> uploads(Account account) {
        return tools.uploads().list(owner(account));
    }

    static String owner(Account account) {
        return String.valueOf(account.id());
    }

    List<ReportFile> files(Account account, ReportFields fields) {
        return ReportFile.of(uploads(account), fields);
    }

    Optional<StagedFile> staged(Account account, ReportFile file) {
        return tools.uploads().accept(owner(account), file.upload().id());
    }

    /** Takes the files of a report away that nobody wants to go on with. */
    void discard(Account account, ReportForm form) throws IOException {
        for (Upload upload : uploads(account)) {
            tools.uploads().discard(owner(account), upload.id());
        }
        tools.forms().discard(account.id(), form.id());
    }

    /**
     * One after another, so that whoever presses a button twice finds at the second time what the
     * first has made.
     *
     * @throws IOException when the content can't be read
     */
    synchronized Result make(Order order) throws IOException {
        ReportForm form =
                tools.forms().find(order.account().id(), order.form().id()).orElse(order.form());
        ReportForm mended = form.state() == State.GOING ? mend(form) : form;
        if (mended.state().isDone()) {
            return new Result.Done();
        }
        Names names = new Names(tools.publisher());
        ReportFields fields = names.settled(new ReportFields(mended.fields()));
        List<ReportFile> files = files(order.account(), fields);
        WorkId work = names.work(fields);
        if (!tools.forms().claim(mended, work.toString())) {
            return new Result.Again();
        }
        return settle(order, mended, write(order, work, new ReportTexts(fields, files)));
    }

    private Result settle(Order order, ReportForm form, Optional<Outcome> outcome)
            throws IOException {
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Changed changed) {
            tools.forms().settle(form, done(order.draft()), changed.revision().id());
            for (ReportFile file : files(order.account(), new ReportFields(form.fields()))) {
                tools.uploads().discard(owner(order.account()), file.upload().id());
            }
            return new Result.Done();
        }
        tools.forms().settle(form, State.OPEN, "");
        return outcome.isPresent() && outcome.get() instanceof Outcome.Refused refused
                ? new Result.Refused(refused.reason())
                : new Result.Again();
    }

    private static State done(boolean draft) {
        return draft ? State.KEPT : State.PUBLISHED;
    }

    /** Empty when a file has gone meanwhile. */
    private Optional<Outcome> write(Order order, WorkId work, ReportTexts texts)
            throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Language language : texts.fields().languages()) {
            String text = texts.text(language, order.draft());
            steps.add(fresh(Names.text(work, language), Contents.text(text)));
        }
        for (ReportFile file : texts.files()) {
            Optional<StagedFile> staged = staged(order.account(), file);
            if (staged.isEmpty()) {
                return Optional.empty();
            }
            ContentPath path = Names.beside(work, file.name());
            steps.add(fresh(path, new Contents.Staged(staged.get().file())));
            steps.add(
                    fresh(
                            Names.beside(work, file.name() + ".yml"),
                            Contents.text(texts.about(file))));
        }
        return Optional.of(tools.editing().make(signed(order.account(), order.message()), steps));
    }

    private static Step fresh(ContentPath path, Change.Contents contents) {
        return new Step.Write(path, contents, Optional.empty());
    }

    static Editing.Signed signed(Account account, String message) {
        return new Editing.Signed(new Author(account.name(), account.email()), message);
    }

    /** The portal was stopped while it wrote: either all of it is there, or nothing. */
    private ReportForm mend(ReportForm form) throws IOException {
        Optional<Work> made =
                tools.publisher().everything().stream()
                        .filter(work -> work.id().toString().equals(form.work()))
                        .findFirst();
        State state = made.map(Reports::state).orElse(State.OPEN);
        String change = made.isPresent() ? latest(made.get().folder()) : "";
        tools.forms().settle(form, state, change);
        return tools.forms().find(form.account(), form.id()).orElse(form);
    }

    private static State state(Work work) {
        return done(
                work.translations().values().stream()
                        .allMatch(entry -> entry.visibility().draft()));
    }

    private String latest(ContentPath folder) throws IOException {
        return tools.log().of(folder, 1).stream().findFirst().map(LogEntry::id).orElse("");
    }

    /** Takes the work back that a form became; empty when there is nothing of the kind. */
    synchronized Optional<Outcome> undo(Account account, ReportForm form, String message)
            throws IOException {
        Optional<LogEntry> entry = tools.log().entry(form.change());
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of(tools.editing().undo(signed(account, message), entry.get()));
    }
}
