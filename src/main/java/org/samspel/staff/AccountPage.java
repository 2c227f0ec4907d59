package org.samspel.staff;

import java.util.List;
import org.samspel.access.Access;
import org.samspel.access.Account;
import org.samspel.access.Session;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffView.Mistake;

/** One's own account: name, ways to change how one signs in, and where one is signed in. */
record AccountPage(Access access) implements StaffPage {
    static final String PATH = "/staff/account";

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
        return visit.rest().isEmpty()
                ? StaffAnswer.shown("account", title(visit), view(visit, List.of()))
                : new StaffAnswer.Refused(404);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        boolean ends = form.has("end") || form.has("everywhere");
        if (ends && !visit.isFresh()) {
            // ASVS 7.5.2: a session that was left open must not throw out its owner.
            return new StaffAnswer.Onward(ConfirmPage.before(PATH));
        }
        if (form.has("end")) {
            access.sessions().end(visit.account(), form.line("end"));
            return new StaffAnswer.Done(PATH, Said.of("staff.done.ended"));
        }
        if (form.has("everywhere")) {
            access.sessions().endOthers(visit.session().orElseThrow());
            return new StaffAnswer.Done(PATH, Said.of("staff.done.everywhere"));
        }
        return rename(visit, form.line("name"));
    }

    private StaffAnswer rename(Visit visit, String name) {
        List<Mistake> mistakes = Fields.name(visit, name);
        if (!mistakes.isEmpty()) {
            return StaffAnswer.mistaken("account", title(visit), view(visit, mistakes));
        }
        access.own().describe(visit.account(), name, visit.language());
        return new StaffAnswer.Done(PATH, Said.of("staff.done.account"));
    }

    private StaffView.Account view(Visit visit, List<Mistake> mistakes) {
        Account account = visit.account();
        return new StaffView.Account(
                account.name(),
                account.email(),
                access.recoveryCodes().left(account),
                access.sessions().of(account).stream().map(each -> place(visit, each)).toList(),
                mistakes);
    }

    private StaffView.Place place(Visit visit, Session session) {
        return new StaffView.Place(
                session.id(),
                device(visit, session),
                Times.of(visit, session.started(), access.clock().getZone()),
                Times.of(visit, session.seen(), access.clock().getZone()),
                visit.session().filter(here -> here.id().equals(session.id())).isPresent());
    }

    private static String device(Visit visit, Session session) {
        if (session.browser().isEmpty() || session.system().isEmpty()) {
            String known = session.browser() + session.system();
            return known.isEmpty() ? visit.text("staff.device.unknown") : known;
        }
        return visit.text("staff.device", session.browser(), session.system());
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.account");
    }
}
