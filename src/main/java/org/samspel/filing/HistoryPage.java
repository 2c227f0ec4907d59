package org.samspel.filing;

import java.util.List;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.LogEntry;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** Who did what when, everywhere or in one place. */
record HistoryPage(Changelog changelog, Publisher publisher) implements StaffPage {
    private static final int LINES = 25;

    @Override
    public String path() {
        return Ways.HISTORY;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of("staff.title.history");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Optional<ContentPath> place =
                Optional.of(visit.rest()).filter(rest -> !rest.isEmpty()).flatMap(ContentPath::of);
        if (place.isEmpty() && !visit.rest().isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        List<LogEntry> entries = changelog.list(place, visit.query("from"), LINES + 1);
        String page = place.map(path -> Ways.of(Ways.HISTORY, path)).orElse(Ways.HISTORY);
        String older = entries.size() > LINES ? page + "?from=" + entries.getLast().id() : "";
        return StaffAnswer.shown(
                "history",
                visit.text("staff.title.history"),
                new HistoryView.Entries(
                        "",
                        place.map(ContentPath::value).orElse(""),
                        place.map(this::page).orElse(""),
                        entries.stream()
                                .limit(LINES)
                                .map(entry -> changelog.line(visit, entry, place))
                                .toList(),
                        older));
    }

    private String page(ContentPath place) {
        return Mending.page(publisher, place).orElse("");
    }
}
