package org.samspel.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.samspel.access.Role;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Removal;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** What is no longer there, and can be brought back. */
record RemovedPage(ContentRepository repository, Publisher publisher, Deeds deeds, Moments moments)
        implements StaffPage {
    private static final int MOST = 200;

    @Override
    public String path() {
        return Ways.REMOVED;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        SequencedMap<ContentPath, Removal> all = removals();
        List<HistoryView.Gone> gone =
                all.values().stream()
                        .filter(removal -> !goesWithAnother(removal, all))
                        .limit(MOST)
                        .map(removal -> gone(visit, removal))
                        .toList();
        return StaffAnswer.shown(
                "removed",
                visit.text("staff.title.removed"),
                new HistoryView.Removed(
                        deeds.undo(visit),
                        Ways.REMOVED,
                        gone,
                        Math.max(0, all.size() - MOST),
                        mayChange(visit)));
    }

    /** That a page lets authors in does not mean that they may change what readers see. */
    private static boolean mayChange(Visit visit) {
        return visit.account().role().includes(Role.PUBLISHER);
    }

    /** Newest first; a file that had other names before is there once, under its last. */
    private SequencedMap<ContentPath, Removal> removals() {
        SequencedMap<ContentPath, Removal> removals = new LinkedHashMap<>();
        try {
            repository.history().removals().stream()
                    .filter(Removal::isLast)
                    .filter(removal -> publisher.site().revision().file(removal.path()).isEmpty())
                    .sorted(Comparator.comparing(Removal::time).reversed())
                    .forEach(removal -> removals.putIfAbsent(removal.path(), removal));
            return removals;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** What describes a file comes back with it. */
    private static boolean goesWithAnother(
            Removal removal, SequencedMap<ContentPath, Removal> all) {
        String path = removal.path().value();
        return path.endsWith(".yml")
                && ContentPath.of(path.substring(0, path.length() - 4))
                        .filter(all::containsKey)
                        .isPresent();
    }

    private HistoryView.Gone gone(Visit visit, Removal removal) {
        return new HistoryView.Gone(
                removal.path().value(), moments.of(visit, removal.time()), isKept(removal));
    }

    private boolean isKept(Removal removal) {
        try {
            return repository.log().keeps(removal.blob());
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        if (!mayChange(visit)) {
            return new StaffAnswer.Refused(403);
        }
        SequencedMap<ContentPath, Removal> all = removals();
        Optional<Removal> removal =
                ContentPath.of(form.exact("path"))
                        .flatMap(path -> Optional.ofNullable(all.get(path)));
        if (removal.isEmpty()) {
            return new StaffAnswer.Done(Ways.REMOVED, Said.of("staff.wrong.filing.changed"));
        }
        ContentPath path = removal.get().path();
        List<Change.Step> steps = new ArrayList<>();
        steps.add(back(removal.get()));
        Optional.ofNullable(all.get(Stock.metadata(path)))
                .filter(this::isKept)
                .map(RemovedPage::back)
                .ifPresent(steps::add);
        Deed deed = new Deed("restored", List.of(path.name()), steps, Ways.REMOVED);
        return deeds.answer(
                visit,
                deed,
                text ->
                        new StaffAnswer.Done(
                                Ways.REMOVED, Said.of("staff.wrong.filing.kept", text)));
    }

    private static Change.Step back(Removal removal) {
        return new Change.Step.Write(
                removal.path(), new Change.Contents.Kept(removal.blob()), Optional.empty());
    }
}
