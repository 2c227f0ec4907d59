package org.samspel.staff;

import java.util.List;
import org.samspel.access.OwnAccount;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffView.Mistake;

/** Another address for signing in and for letters. */
record AddressPage(OwnAccount own) implements StaffPage {
    static final String PATH = "/staff/account/address";

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
                ? StaffAnswer.shown("address", title(visit), view("", List.of()))
                : new StaffAnswer.Onward(ConfirmPage.before(PATH));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        if (!visit.isFresh()) {
            return show(visit);
        }
        String email = form.line("email");
        List<Mistake> mistakes = Fields.email(visit, email);
        if (!mistakes.isEmpty()) {
            return StaffAnswer.mistaken("address", title(visit), view(email, mistakes));
        }
        own.newAddress(visit.account(), email);
        return new StaffAnswer.Done(AccountPage.PATH, Said.of("staff.done.letter", email));
    }

    private static StaffView.Address view(String email, List<Mistake> mistakes) {
        return new StaffView.Address(email, mistakes);
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.address");
    }
}
