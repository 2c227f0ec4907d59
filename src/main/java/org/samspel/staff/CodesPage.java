package org.samspel.staff;

import java.util.List;
import org.samspel.access.RecoveryCodes;

/** New recovery codes for paper. */
record CodesPage(RecoveryCodes recoveryCodes) implements StaffPage {
    static final String PATH = "/staff/account/codes";

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
        return visit.isFresh()
                ? StaffAnswer.plain("new-codes", visit.text("staff.title.codes"))
                : new StaffAnswer.Onward(ConfirmPage.before(PATH));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        return visit.isFresh()
                ? codes(visit, recoveryCodes.renew(visit.session().orElseThrow()))
                : show(visit);
    }

    /** The one page that shows them: they are not kept in a form that could be shown again. */
    static StaffAnswer codes(Visit visit, List<String> codes) {
        return StaffAnswer.shown(
                "codes",
                visit.text("staff.title.codes"),
                new StaffView.Codes(codes.stream().map(RecoveryCodes::grouped).toList()));
    }
}
