package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.content.Change.Contents;
import org.samspel.content.Change.Step;
import org.samspel.content.ContentPath;
import org.samspel.content.Outcome;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.editing.Editing;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.metadata.FieldValue;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;

/** A text to be written and corrected. */
final class WritePage implements StaffPage {
    static final String PATH = "/staff/works";
    private static final int LARGEST_FORM = 4 << 20;

    private final Manuscripts manuscripts;
    private final Editing editing;
    private final Writing writing;

    WritePage(Manuscripts manuscripts, Editing editing, Writing writing) {
        this.manuscripts = manuscripts;
        this.editing = editing;
        this.writing = writing;
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
    public int largestForm() {
        return LARGEST_FORM;
    }

    /** {@code reports/final-report/nb}; empty when it can be no text. */
    static Optional<Name> name(Visit visit) {
        int slash = visit.rest().lastIndexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        Optional<Language> language = Language.of(visit.rest().substring(slash + 1));
        Optional<WorkId> work =
                ContentPath.of(visit.rest().substring(0, slash))
                        .flatMap(path -> WorkId.of(path.value()));
        return language.isPresent() && work.isPresent()
                ? Optional.of(new Name(work.get(), language.get(), visit.account()))
                : Optional.empty();
    }

    static String address(WorkId work, Language language) {
        return PATH + "/" + work + "/" + language.code();
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Optional<Name> name = name(visit);
        if (name.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        try {
            Text text = manuscripts.find(name.get());
            return isKnown(text)
                    ? shown(visit, text, List.of())
                    : new StaffAnswer.Refused(404);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Nothing is begun by looking at an address. */
    private boolean isKnown(Text text) {
        return text.revision() > 0 || manuscripts.work(text.name().work()).isPresent();
    }

    private StaffAnswer shown(Visit visit, Text text, List<Mistake> mistakes) {
        WriteView view = writing.view(visit, text, mistakes);
        return mistakes.isEmpty()
                ? StaffAnswer.shown("write", view.title(), view)
                : StaffAnswer.mistaken("write", view.title(), view);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<Name> name = name(visit);
        if (name.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        try {
            Text before = manuscripts.find(name.get());
            if (!isKnown(before)) {
                return new StaffAnswer.Refused(404);
            }
            return form.line("do").equals("discard")
                    ? discard(visit, name.get())
                    : save(visit, form, typed(form, before));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private StaffAnswer discard(Visit visit, Name name) {
        manuscripts.discard(name);
        boolean isThere = manuscripts.work(name.work()).isPresent();
        return new StaffAnswer.Done(
                isThere ? visit.asked().path() : HomePage.PATH,
                StaffAnswer.Said.of("staff.done.copy.discarded"));
    }

    /** What the form says, as the file it would be. */
    private static Text typed(Form form, Text before) {
        Optional<String> base =
                Optional.of(form.line("base")).filter(blob -> blob.matches("[0-9a-f]{40,64}"));
        String seen = form.line("revision");
        long revision = seen.matches("\\d{1,15}") ? Long.parseLong(seen) : 0;
        String contents =
                form.has("contents") ? form.text("contents") : filled(form, before);
        return new Text(
                before.name(), contents, base, revision, before.savedAt(), before.present());
    }

    private static String filled(Form form, Text before) {
        Map<String, Optional<FieldValue>> fields = new LinkedHashMap<>();
        for (TextField field : TextField.of(before.name().work().kind())) {
            if (form.has(field.key())) {
                fields.put(field.key(), field.value(form.text(field.key())));
            }
        }
        String body = form.text("body");
        return FrontMatterWriter.set(before.contents(), fields)
                .flatMap(file -> FrontMatterWriter.withBody(file, body))
                .orElseGet(() -> FrontMatterWriter.create(fields, body));
    }

    private StaffAnswer save(Visit visit, Form form, Text text) throws IOException {
        return switch (manuscripts.save(text)) {
            case WorkingCopy.Saving.Saved saved ->
                    go(visit, form.line("do"), manuscripts.find(text.name()));
            case WorkingCopy.Saving.Outdated outdated ->
                    writing.conflict(
                            visit,
                            "copy",
                            text,
                            new Writing.Theirs(
                                    outdated.present().contents(),
                                    outdated.present().base(),
                                    outdated.present().revision()));
            case WorkingCopy.Saving.Gone gone ->
                    writing.conflict(
                            visit,
                            "copy",
                            text,
                            new Writing.Theirs(
                                    manuscripts.find(text.name()).contents(),
                                    manuscripts.find(text.name()).base(),
                                    0));
        };
    }

    private StaffAnswer go(Visit visit, String what, Text text) throws IOException {
        boolean mayPublish = visit.account().role().includes(Role.PUBLISHER);
        return switch (what) {
            case "publish" ->
                    mayPublish ? publish(visit, text, false) : new StaffAnswer.Refused(403);
            case "unpublish" ->
                    mayPublish ? publish(visit, text, true) : new StaffAnswer.Refused(403);
            case "keep" ->
                    text.present().isEmpty() || mayPublish
                            ? publish(visit, text, true)
                            : new StaffAnswer.Refused(403);
            case "resolve" ->
                    new StaffAnswer.Done(
                            visit.asked().path(), StaffAnswer.Said.of("staff.done.resolved"));
            default -> new StaffAnswer.Onward(visit.asked().path());
        };
    }

    private StaffAnswer publish(Visit visit, Text text, boolean draft) throws IOException {
        if (FrontMatter.title(text).isEmpty()) {
            return shown(
                    visit, text, List.of(new Mistake("title", visit.text("staff.wrong.title.one"))));
        }
        String title = FrontMatter.title(text);
        Map<String, Optional<FieldValue>> flag = new LinkedHashMap<>();
        flag.put("draft", draft ? Optional.of(new FieldValue.Flag(true)) : Optional.empty());
        String contents = FrontMatterWriter.set(text.contents(), flag).orElse(text.contents());
        String message = visit.text("desk.message." + (draft ? "keep" : "publish"), title);
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step.Write(
                        manuscripts.path(text.name()), Contents.text(contents), text.base()));
        return switch (editing.make(Reports.signed(visit.account(), message), steps)) {
            case Outcome.Changed changed -> {
                manuscripts.discard(text.name());
                yield new StaffAnswer.Done(
                        visit.asked().path(),
                        StaffAnswer.Said.of(
                                draft ? "staff.done.kept" : "staff.done.published", title));
            }
            case Outcome.Conflict conflict -> conflict(visit, text);
            case Outcome.Refused refused -> refused(visit, text, refused.reason());
        };
    }

    private StaffAnswer conflict(Visit visit, Text text) throws IOException {
        Text now = manuscripts.find(text.name());
        String theirs = now.present().isPresent() ? manuscripts.read(now.present().get()) : "";
        return writing.conflict(
                visit,
                "content",
                text,
                new Writing.Theirs(
                        theirs, now.present().map(file -> file.blob()), text.revision()));
    }

    private StaffAnswer refused(Visit visit, Text text, Outcome.Reason reason) {
        String key =
                "staff.wrong.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '.');
        return shown(visit, text, List.of(new Mistake("content", visit.text(key))));
    }

}
