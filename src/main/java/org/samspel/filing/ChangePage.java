package org.samspel.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.access.Role;
import org.samspel.content.ContentPath;
import org.samspel.content.LogEntry;
import org.samspel.content.LogEntry.Edit;
import org.samspel.content.LogEntry.Version;
import org.samspel.content.SourceFile;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** One change: what it did to each file, and the way back. */
record ChangePage(Changelog changelog, Publisher publisher) implements StaffPage {
    private static final int MOST_FILES = 100;

    /** Of so many files the difference is shown. */
    private static final int MOST_COMPARED = 20;

    @Override
    public String path() {
        return Ways.CHANGE;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return changelog
                .find(visit.rest())
                .<StaffAnswer>map(
                        entry ->
                                StaffAnswer.shown(
                                        "change",
                                        visit.text("staff.title.change"),
                                        view(visit, entry)))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    private HistoryView.Change view(Visit visit, LogEntry entry) {
        List<HistoryView.File> files = new ArrayList<>();
        for (Edit edit : entry.edits().stream().limit(MOST_FILES).toList()) {
            boolean isCompared = files.size() < MOST_COMPARED;
            files.add(file(new Seen(visit, entry, edit), isCompared));
        }
        boolean mayChange = visit.account().role().includes(Role.PUBLISHER);
        return new HistoryView.Change(
                "",
                entry.id(),
                Ways.CHANGE + "/" + entry.id(),
                changelog.line(visit, entry, Optional.empty()),
                files,
                entry.edits().size() - files.size(),
                mayChange);
    }

    private record Seen(Visit visit, LogEntry entry, Edit edit) {}

    private HistoryView.File file(Seen seen, boolean isCompared) {
        Edit edit = seen.edit();
        ContentPath path = Changelog.path(edit);
        Optional<ContentPath> former =
                edit.before().map(Version::path).filter(before -> !before.equals(path));
        return new HistoryView.File(
                Changelog.Kind.of(edit).key(),
                path.value(),
                former.map(ContentPath::value).orElse(""),
                Mending.page(publisher, path).orElse(""),
                isCompared ? fields(seen) : "",
                isCompared
                        ? changelog.difference(edit).map(Differences::pieces).orElse(List.of())
                        : List.of(),
                seen.visit().account().role().includes(Role.PUBLISHER)
                        ? restores(seen)
                        : List.of());
    }

    /** Nothing of a file that came or went: all of it did. */
    private String fields(Seen seen) {
        Optional<String> before = changelog.text(seen.edit().before());
        Optional<String> after = changelog.text(seen.edit().after());
        boolean isMapping = Changelog.path(seen.edit()).extension().equals("yml");
        return before.isPresent() && after.isPresent()
                ? Differences.fields(
                        seen.visit(), new Differences.Change(before.get(), after.get()), isMapping)
                : "";
    }

    private List<HistoryView.Restore> restores(Seen seen) {
        List<HistoryView.Restore> restores = new ArrayList<>();
        seen.edit()
                .before()
                .flatMap(version -> restore(seen, version, "before"))
                .ifPresent(restores::add);
        seen.edit()
                .after()
                .flatMap(version -> restore(seen, version, "after"))
                .ifPresent(restores::add);
        return restores;
    }

    /** Only what is not there now anyway, and is kept. */
    private Optional<HistoryView.Restore> restore(Seen seen, Version version, String side) {
        Optional<String> present =
                publisher.site().revision().file(version.path()).map(SourceFile::blob);
        boolean isThere = present.filter(version.blob()::equals).isPresent();
        return isThere || !changelog.keeps(version)
                ? Optional.empty()
                : Optional.of(
                        new HistoryView.Restore(
                                Ways.RESTORE + "/" + seen.entry().id(),
                                side,
                                version.path().value(),
                                present.orElse("")));
    }
}
