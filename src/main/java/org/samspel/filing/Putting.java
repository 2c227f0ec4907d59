package org.samspel.filing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.uploads.StagedFile;

/** Things that are put into a folder. What has a name already there is asked about first. */
final class Putting {
    static final String BOTH = "both";
    static final String REPLACE = "replace";
    static final String SKIP = "skip";

    private final Stock stock;
    private final ContentPath folder;
    private final UnaryOperator<String> answers;
    private final List<Change.Step> steps = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private int count;

    /** Something with a name that wants to be in the folder. */
    sealed interface Thing {
        /** To ask about it. */
        String key();

        String name();

        /** A file that was sent. */
        record Fresh(String key, String name, StagedFile staged) implements Thing {}

        /** A file that lies elsewhere. */
        record File(ContentPath path) implements Thing {
            @Override
            public String key() {
                return path.value();
            }

            @Override
            public String name() {
                return path.name();
            }
        }

        /** A folder that lies elsewhere. */
        record Folder(ContentPath path) implements Thing {
            @Override
            public String key() {
                return path.value();
            }

            @Override
            public String name() {
                return path.name();
            }
        }
    }

    /**
     * A name that is taken.
     *
     * @param free another that is not
     * @param replaces whether it may take the place of what is there
     */
    record Clash(Thing thing, String free, boolean replaces) {}

    /**
     * What comes of it.
     *
     * @param clashes to be asked about; while there are any, nothing is done
     * @param count how many things are put
     */
    record Plan(List<Change.Step> steps, List<Clash> clashes, int count) {}

    /**
     * @param answers what is to be done about a taken name, by key: {@code both replace skip}, or
     *     anything else as long as nobody has been asked
     */
    private Putting(Stock stock, ContentPath folder, UnaryOperator<String> answers) {
        this.stock = stock;
        this.folder = folder;
        this.answers = answers;
    }

    static Plan plan(Target target, List<Thing> things, UnaryOperator<String> answers) {
        Putting putting = new Putting(target.stock(), target.folder(), answers);
        things.forEach(putting::put);
        return new Plan(putting.steps, putting.clashes, putting.count);
    }

    /** Where things are put. */
    record Target(Stock stock, ContentPath folder) {}

    private void put(Thing thing) {
        Optional<ContentPath> present = stock.taken(folder, thing.name());
        boolean isTwice = !taken.add(Names.lower(thing.name()));
        if (present.isEmpty() && !isTwice) {
            as(thing, thing.name());
            return;
        }
        Optional<SourceFile> replaced =
                isTwice ? Optional.empty() : present.flatMap(stock.site().revision()::file);
        boolean replaces = replaced.isPresent() && !(thing instanceof Thing.Folder);
        String free = stock.free(folder, parts(thing), taken);
        switch (answers.apply(thing.key())) {
            case BOTH -> {
                taken.add(Names.lower(free));
                as(thing, free);
            }
            case SKIP -> {}
            case REPLACE -> {
                if (replaces) {
                    replace(thing, replaced.orElseThrow());
                } else {
                    clashes.add(new Clash(thing, free, false));
                }
            }
            default -> clashes.add(new Clash(thing, free, replaces));
        }
    }

    private static Names.Parts parts(Thing thing) {
        return thing instanceof Thing.Folder
                ? new Names.Parts(thing.name(), "")
                : Names.Parts.ofFile(thing.name());
    }

    private void as(Thing thing, String name) {
        ContentPath target = new ContentPath(folder + "/" + name);
        count++;
        switch (thing) {
            case Thing.Fresh fresh ->
                    steps.add(
                            new Change.Step.Write(
                                    target,
                                    new Change.Contents.Staged(fresh.staged().file()),
                                    Optional.empty()));
            case Thing.File file -> steps.addAll(move(stock, file.path(), target));
            case Thing.Folder from -> steps.add(new Change.Step.Move(from.path(), target));
        }
    }

    /** A file and what describes it. */
    static List<Change.Step> move(Stock stock, ContentPath from, ContentPath to) {
        List<Change.Step> steps = new ArrayList<>();
        steps.add(new Change.Step.Move(from, to));
        stock.about(from)
                .map(about -> new Change.Step.Move(about.path(), Stock.metadata(to)))
                .ifPresent(steps::add);
        return steps;
    }

    /** The name and what describes it stay; what was there is an earlier version from now on. */
    private void replace(Thing thing, SourceFile present) {
        count++;
        switch (thing) {
            case Thing.Fresh fresh ->
                    steps.add(
                            new Change.Step.Write(
                                    present.path(),
                                    new Change.Contents.Staged(fresh.staged().file()),
                                    Optional.of(present.blob())));
            case Thing.File file -> {
                SourceFile from = stock.site().revision().files().get(file.path());
                if (from != null) {
                    steps.add(
                            new Change.Step.Write(
                                    present.path(),
                                    new Change.Contents.Kept(from.blob()),
                                    Optional.of(present.blob())));
                    steps.addAll(Removing.file(stock, from));
                }
            }
            case Thing.Folder none -> {}
        }
    }
}
