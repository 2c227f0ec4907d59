package org.samspel.sharing;

import java.util.List;
import java.util.Optional;
import org.samspel.publishing.Address;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/**
 * Where guests send what is in a basket, once they have shown that an address is theirs. The answer
 * to an address is the same whatever is known of it. The proof is the only cookie a visitor gets,
 * and only by pressing a button.
 */
public final class GuestPage implements StaffPage {
    static final String PATH = "/guest";

    /** In bytes: a basket and a few addresses. */
    private static final int FORM = 128 * 1024;

    private static final String CONFIRM = "confirm/";
    private static final String SENT = "sent/";
    private static final String LEFT = "left";

    private final Composing composing;
    private final Guests guests;
    private final GuestDoor door;
    private final Following following;

    private GuestPage(Composing composing, Guests guests, Following following) {
        this.composing = composing;
        this.guests = guests;
        this.following = following;
        door = new GuestDoor(guests, composing.sheets());
    }

    /** The page of guests beside that of the staff. */
    public static GuestPage of(SendPage staff, Guests guests, Following following) {
        return new GuestPage(staff.composing(), guests, following);
    }

    /** Where the link of a letter leads. */
    static String confirming(Token token) {
        return PATH + "/" + CONFIRM + token.text();
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.ANYONE;
    }

    @Override
    public int largestForm() {
        return FORM;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        if (visit.session().isPresent()) {
            return new StaffAnswer.Onward(with(SendPage.PATH, visit));
        }
        String rest = visit.rest();
        if (rest.startsWith(CONFIRM)) {
            return door.confirming(visit, rest.substring(CONFIRM.length()));
        }
        if (rest.startsWith(SENT)) {
            return sent(visit, rest.substring(SENT.length()));
        }
        return switch (rest) {
            case "" -> start(visit);
            case GuestDoor.ASKED -> door.asked(visit, List.of());
            case LEFT -> StaffAnswer.plain("guest-left", visit.text("share.guest.left.title"));
            case Composing.LETTER ->
                    desk(visit)
                            .map(composing::letter)
                            .orElseGet(() -> new StaffAnswer.Refused(404));
            default -> new StaffAnswer.Refused(404);
        };
    }

    private StaffAnswer start(Visit visit) {
        return desk(visit)
                .map(desk -> composing.show(desk, items(visit)))
                .orElseGet(() -> door.outside(visit, visit.query("items")));
    }

    /** What is in the address, else what was asked for at first. */
    private String items(Visit visit) {
        String given = visit.query("items");
        return given.isEmpty()
                ? guest(visit).map(guest -> String.join(" ", guest.items())).orElse("")
                : given;
    }

    private Optional<Guest> guest(Visit visit) {
        return Token.of(visit.token()).flatMap(guests::known);
    }

    private Optional<Composing.Desk> desk(Visit visit) {
        return guest(visit)
                .flatMap(Guest::sender)
                .map(sender -> new Composing.Desk(visit, sender, PATH));
    }

    private StaffAnswer sent(Visit visit, String id) {
        return overview(visit, id)
                .map(overview -> GuestReceipt.of(overview, visit).page())
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    private Optional<Following.Overview> overview(Visit visit, String id) {
        return SentPages.id(id)
                .flatMap(
                        share ->
                                desk(visit)
                                        .flatMap(desk -> following.overview(desk.sender(), share)));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        if (visit.session().isPresent()) {
            // A page that was left open: the cookie is that of the staff by now.
            return new StaffAnswer.Onward(with(SendPage.PATH, visit));
        }
        String rest = visit.rest();
        if (rest.startsWith(CONFIRM)) {
            return door.confirm(visit, rest.substring(CONFIRM.length()));
        }
        if (rest.startsWith(SENT)) {
            return undo(visit, rest.substring(SENT.length()));
        }
        if (!rest.isEmpty()) {
            return new StaffAnswer.Refused(405);
        }
        if (form.has("leave")) {
            Token.of(visit.token()).ifPresent(guests::leave);
            return new StaffAnswer.Left(with(PATH + "/" + LEFT, visit));
        }
        return desk(visit)
                .map(desk -> composing.act(desk, form, (sent, people) -> onward(visit, sent)))
                .orElseGet(() -> door.ask(visit, form));
    }

    private static StaffAnswer onward(Visit visit, Shares.Sent sent) {
        return new StaffAnswer.Onward(with(PATH + "/" + SENT + sent.share(), visit));
    }

    /** A page in the same language, about the same. */
    static String with(String path, Visit visit) {
        String items = visit.query("items");
        return path
                + "?lang="
                + visit.language().code()
                + (items.isEmpty() ? "" : "&items=" + Address.encode(items));
    }

    private StaffAnswer undo(Visit visit, String id) {
        Optional<Following.Overview> overview = overview(visit, id);
        if (overview.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        Share share = overview.get().share();
        following.undo(share.sender(), share.id());
        return new StaffAnswer.Onward(
                with(PATH + "/" + SENT + share.id(), visit) + "&" + GuestReceipt.UNDO + "=1");
    }
}
