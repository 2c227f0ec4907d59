package org.samspel.sharing;

import java.util.List;
import java.util.Map;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.WrongAddress;
import org.samspel.sharing.SharingView.GuestAsking;
import org.samspel.sharing.SharingView.Mistake;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.Visit;

/** Where visitors show that an address is theirs. */
record GuestDoor(Guests guests, SitePages sheets) {
    /** What follows the path once a letter has been asked for. */
    static final String ASKED = "asked";

    private static final String FIELD = "email";
    private static final long AN_HOUR = 3_600;

    /** Whoever is not known yet, or any more. */
    StaffAnswer outside(Visit visit, String items) {
        return StaffAnswer.shown("guest", title(visit), new GuestAsking(items, "", List.of()));
    }

    private static String title(Visit visit) {
        return visit.text("share.guest.title");
    }

    /** The answer is the same whatever is known of the address. */
    StaffAnswer ask(Visit visit, Form form) {
        if (!form.has(FIELD)) {
            return outside(visit, form.line("items"));
        }
        return switch (EmailAddress.read(form.exact(FIELD))) {
            case WrongAddress wrong -> mistaken(visit, form, wrong.text(), wrong.why().key());
            case EmailAddress email when !GuestAddress.isPlain(email) ->
                    mistaken(visit, form, email.text(), "share.wrong.guest");
            case EmailAddress email -> ask(visit, form, email);
        };
    }

    private static StaffAnswer mistaken(Visit visit, Form form, String typed, String key) {
        Mistake mistake = new Mistake(FIELD, visit.text(key));
        return StaffAnswer.mistaken(
                "guest",
                title(visit),
                new GuestAsking(form.line("items"), typed, List.of(mistake)));
    }

    private StaffAnswer ask(Visit visit, Form form, EmailAddress email) {
        List<String> items =
                Draft.basket(sheets.site().get(), visit, form.line("items")).addresses();
        boolean taken =
                guests.ask(
                        new Guests.Request(
                                email, visit.language(), items, visit.device().network()));
        return taken
                ? new StaffAnswer.Onward(
                        GuestPage.PATH + "/" + ASKED + "?lang=" + visit.language().code())
                : new StaffAnswer.Wait(AN_HOUR);
    }

    StaffAnswer asked(Visit visit) {
        return StaffAnswer.plain("guest-asked", title(visit));
    }

    /** Who follows the link of a letter is asked; programs that do so change nothing. */
    StaffAnswer confirming(Visit visit, String token) {
        return Token.of(token)
                .flatMap(guests::asked)
                .<StaffAnswer>map(
                        guest ->
                                StaffAnswer.shown(
                                        "guest-confirm",
                                        visit.text("share.guest.confirm.title"),
                                        new GuestAsking("", guest.email(), List.of())))
                .orElseGet(() -> spent(visit));
    }

    private static StaffAnswer spent(Visit visit) {
        return new StaffAnswer.Shown(
                410, "guest-spent", visit.text("share.guest.spent.title"), Map.of());
    }

    StaffAnswer confirm(Visit visit, String token) {
        return Token.of(token)
                .flatMap(guests::confirm)
                .<StaffAnswer>map(
                        proof ->
                                new StaffAnswer.Entered(
                                        proof.text(),
                                        new StaffAnswer.Onward(
                                                GuestPage.with(GuestPage.PATH, visit))))
                .orElseGet(() -> spent(visit));
    }
}
