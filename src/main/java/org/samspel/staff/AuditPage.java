package org.samspel.staff;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.samspel.access.Access;
import org.samspel.access.Audit;

/** Who did what, the latest first. */
record AuditPage(Access access) implements StaffPage {
    static final String PATH = "/staff/log";
    private static final int LINES = 50;

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.OWNER;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of("staff.title.audit");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        String asked = visit.query("before");
        long before = asked.matches("\\d{1,18}") ? Long.parseLong(asked) : Long.MAX_VALUE;
        List<Audit.Entry> entries = access.audit().list(before, LINES);
        String older = entries.size() < LINES ? "" : PATH + "?before=" + entries.getLast().number();
        return StaffAnswer.shown(
                "audit",
                visit.text("staff.title.audit"),
                new StaffView.Audit(
                        entries.stream().map(entry -> line(visit, entry)).toList(), older));
    }

    private StaffView.Line line(Visit visit, Audit.Entry entry) {
        String key = "staff.audit." + entry.line().event().replace('-', '.');
        return new StaffView.Line(
                Times.of(visit, entry.time(), access.clock().getZone()),
                entry.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                entry.line().actor().isEmpty()
                        ? visit.text("staff.audit.nobody")
                        : entry.line().actor(),
                visit.text(key, entry.line().subject()));
    }
}
