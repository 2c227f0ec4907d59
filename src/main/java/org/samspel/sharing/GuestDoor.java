package org.samspel.sharing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.WrongAddress;
import org.samspel.sharing.GuestView.GuestAsking;
import org.samspel.sharing.GuestView.Kept;
import org.samspel.sharing.SendingView.Mistake;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.Visit;

/** Where visitors show that an address is theirs. */
record GuestDoor(Guests guests, SitePages sheets) {
    /** What follows the path once a letter has been asked for. */
    static final String ASKED = "asked";

    private static final String FIELD = "email";

    /** So that who comes back after the hours they were told has waited long enough. */
    private static final Duration ALMOST_AN_HOUR = Duration.ofMinutes(59);

    /** Whoever is not known yet. */
    StaffAnswer outside(Visit visit, String items) {
        return StaffAnswer.shown(
                "guest",
                title(visit),
                new GuestAsking("", List.of(new Kept("items", items)), List.of()));
    }

    /** Whoever is not known any more, and has written something since. */
    private static StaffAnswer expired(Visit visit, Form form) {
        return new StaffAnswer.Shown(
                403, "guest", title(visit), asking(form, "", visit.text("share.guest.expired")));
    }

    /** What goes on with them through the door; nothing of it is kept here. */
    private static List<Kept> kept(Form form) {
        return Stream.of("items", Draft.FIELD, "language", "days", "key")
                .filter(form::has)
                .map(name -> new Kept(name, form.text(name)))
                .toList();
    }

    private static String title(Visit visit) {
        return visit.text("share.guest.title");
    }

    /** The answer is the same whatever is known of the address. */
    StaffAnswer ask(Visit visit, Form form) {
        if (!form.has(FIELD)) {
            return form.has(Draft.FIELD)
                    ? expired(visit, form)
                    : outside(visit, form.line("items"));
        }
        return switch (EmailAddress.read(form.exact(FIELD))) {
            case WrongAddress wrong -> mistaken(visit, form, wrong.text(), wrong.why().key());
            case EmailAddress email ->
                    GuestAddress.isPlain(email)
                            ? ask(visit, form, email)
                            : mistaken(visit, form, email.text(), "share.wrong.guest");
        };
    }

    private static StaffAnswer mistaken(Visit visit, Form form, String typed, String key) {
        return StaffAnswer.mistaken("guest", title(visit), asking(form, typed, visit.text(key)));
    }

    private static GuestAsking asking(Form form, String typed, String mistake) {
        return new GuestAsking(typed, kept(form), List.of(new Mistake(FIELD, mistake)));
    }

    private StaffAnswer ask(Visit visit, Form form, EmailAddress email) {
        List<String> items =
                Draft.basket(sheets.site().get(), visit, form.line("items")).addresses();
        Guests.Reply reply =
                guests.ask(
                        new Guests.Request(
                                email, visit.language(), items, visit.device().network()));
        return switch (reply) {
            case Guests.Taken taken -> taken(visit, form);
            case Guests.NetworkFull full ->
                    new StaffAnswer.Later(
                            full.left().toSeconds() + 1,
                            full(visit, asking(form, email.text(), network(visit, full))));
            case Guests.AllFull full ->
                    full(visit, asking(form, email.text(), visit.text("share.guest.many")));
        };
    }

    private static String network(Visit visit, Guests.NetworkFull full) {
        return visit.text(
                "share.guest.network",
                Guests.A_DAY_FROM_ONE_NETWORK,
                full.left().plus(ALMOST_AN_HOUR).toHours());
    }

    private static StaffAnswer.Shown full(Visit visit, GuestAsking view) {
        return new StaffAnswer.Shown(429, "guest", title(visit), view);
    }

    private StaffAnswer taken(Visit visit, Form form) {
        return form.has(Draft.FIELD)
                ? asked(visit, kept(form))
                : new StaffAnswer.Onward(
                        GuestPage.PATH + "/" + ASKED + "?lang=" + visit.language().code());
    }

    /**
     * @param kept of a form that is to be gone on with
     */
    StaffAnswer asked(Visit visit, List<Kept> kept) {
        return StaffAnswer.shown(
                "guest-asked",
                visit.text("share.guest.asked.title"),
                new GuestAsking("", kept, List.of()));
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
                                        new GuestAsking(guest.email(), List.of(), List.of())))
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
