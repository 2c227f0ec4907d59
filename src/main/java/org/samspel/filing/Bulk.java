package org.samspel.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.documents.Folder;
import org.samspel.filing.FilingView.Hidden;
import org.samspel.languages.Language;
import org.samspel.metadata.FieldValue;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffView.Mistake;

/**
 * What is done with several things of a folder at once.
 *
 * @param mistaken the page of the folder, when something has to be mended first
 */
record Bulk(Contents here, Form form, Deeds deeds, Function<Mistake, StaffAnswer> mistaken) {
    /** Begins the names of answers about names that are taken. */
    private static final String AS = "as.";

    /** What a form that is sent again after questions has to carry along. */
    private static final Set<String> CARRIED = Set.of("do", "to", "item", "upload", "seen");

    private StaffAnswer failed(String key) {
        return mistaken.apply(new Mistake("content", here.visit().text(key)));
    }

    private StaffAnswer make(Deed deed) {
        return deeds.answer(
                here.visit(), deed, text -> mistaken.apply(new Mistake("content", text)));
    }

    private List<Putting.Thing> chosen() {
        return here.chosen(form.all("item"));
    }

    StaffAnswer move() {
        List<Putting.Thing> things = chosen();
        if (things.isEmpty()) {
            return failed("staff.wrong.filing.nothing");
        }
        Optional<ContentPath> target =
                Optional.of(form.line("to"))
                        .filter(path -> !path.isEmpty())
                        .flatMap(here.stock()::folder)
                        .map(Folder::path)
                        .filter(path -> !path.equals(here.path()))
                        .filter(path -> things.stream().noneMatch(each -> isIn(path, each)));
        return target.isPresent()
                ? put(target.get(), things, "moved")
                : mistaken.apply(new Mistake("to", here.visit().text("staff.wrong.filing.target")));
    }

    /** Whether a place is what is to be moved, or in it. */
    private static boolean isIn(ContentPath place, Putting.Thing thing) {
        return (place + "/").startsWith(thing.key() + "/");
    }

    /**
     * Puts things into a folder, once all names that are taken there have been asked about.
     *
     * @param key of the message when it is done
     */
    StaffAnswer put(ContentPath target, List<Putting.Thing> things, String key) {
        Putting.Plan plan =
                Putting.plan(
                        new Putting.Target(here.stock(), target),
                        things,
                        thing -> form.line(AS + thing));
        if (!plan.clashes().isEmpty()) {
            return ask(plan.clashes());
        }
        String title =
                here.stock()
                        .folder(target.value())
                        .map(here.listing()::title)
                        .orElse(target.name());
        return make(
                new Deed(
                        key,
                        List.of(String.valueOf(plan.count()), title),
                        plan.steps(),
                        here.address()));
    }

    /** Whether somebody wants nothing done with it after all. */
    boolean isLeftOut(String thing) {
        return form.line(AS + thing).equals(Putting.SKIP);
    }

    private StaffAnswer ask(List<Putting.Clash> clashes) {
        List<Hidden> fields = carried();
        List<FilingView.Clash> questions = new ArrayList<>();
        for (Putting.Clash clash : clashes) {
            String field = AS + clash.thing().key();
            fields.removeIf(carried -> carried.name().equals(field));
            questions.add(
                    new FilingView.Clash(
                            field,
                            "as-" + questions.size(),
                            clash.thing().name(),
                            clash.free(),
                            clash.replaces()));
        }
        return new StaffAnswer.Shown(
                409,
                "clashes",
                here.visit().text("staff.title.clashes"),
                new FilingView.Clashes(here.address(), here.address(), fields, questions));
    }

    private List<Hidden> carried() {
        List<Hidden> fields = new ArrayList<>();
        form.fields()
                .forEach(
                        (name, values) -> {
                            if (CARRIED.contains(name) || name.startsWith(AS)) {
                                values.forEach(value -> fields.add(new Hidden(name, value)));
                            }
                        });
        return fields;
    }

    /** Says which language the chosen files are in. */
    StaffAnswer language(Metadata metadata) {
        List<Putting.Thing> things = chosen();
        if (things.isEmpty()) {
            return failed("staff.wrong.filing.nothing");
        }
        Map<String, Optional<FieldValue>> field =
                Map.of(
                        "language",
                        Language.of(form.line("language"))
                                .map(language -> new FieldValue.Text(language.code())));
        List<Change.Step> steps = new ArrayList<>();
        for (Putting.Thing thing : things) {
            if (thing instanceof Putting.Thing.File file
                    && metadata.set(
                                    Stock.metadata(file.path()),
                                    here.stock().about(file.path()),
                                    field)
                            instanceof Metadata.Rewritten.Steps written) {
                steps.addAll(written.steps());
            }
        }
        return make(
                new Deed("language", List.of(String.valueOf(steps.size())), steps, here.address()));
    }

    StaffAnswer delete() {
        List<Putting.Thing> things = chosen();
        if (things.isEmpty()) {
            return failed("staff.wrong.filing.nothing");
        }
        if (!form.line("seen").equals(here.stock().state(here.path()))) {
            return failed("staff.wrong.filing.changed");
        }
        List<Change.Step> steps = new ArrayList<>();
        things.forEach(thing -> steps.addAll(removal(thing)));
        return make(
                things.size() == 1
                        ? new Deed(
                                "deleted", List.of(things.getFirst().name()), steps, here.address())
                        : new Deed(
                                "deleted.several",
                                List.of(String.valueOf(things.size())),
                                steps,
                                here.address()));
    }

    private List<Change.Step> removal(Putting.Thing thing) {
        Stock stock = here.stock();
        return switch (thing) {
            case Putting.Thing.Folder folder -> Removing.folder(stock, folder.path());
            case Putting.Thing.File file ->
                    stock.site()
                            .revision()
                            .file(file.path())
                            .map(found -> Removing.file(stock, found))
                            .orElse(List.of());
            case Putting.Thing.Fresh none -> List.of();
        };
    }
}
