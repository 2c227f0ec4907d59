package org.samspel.sharing;

import java.util.List;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;
import org.samspel.publishing.Address;
import org.samspel.publishing.Site;
import org.samspel.sharing.SendingView.Choice;
import org.samspel.sharing.SendingView.Mistake;
import org.samspel.sharing.SendingView.Preview;
import org.samspel.sharing.SendingView.Sending;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.Visit;

/**
 * The form for sending, whoever fills it in. Nothing of a letter is typed here but whom it is for:
 * the first step checks that and shows the letter, the second sends it.
 */
record Composing(SitePages sheets, Shares shares, ThemedLetters letters) {
    /** As large as the largest list of addresses. */
    static final int FORM = 1 << 20;

    /** What follows the path of the form for the letter alone. */
    static final String LETTER = "letter";

    private static final String LAYOUT = "send";

    /**
     * Whose form it is.
     *
     * @param path of the form
     */
    record Desk(Visit visit, Share.Sender sender, String path) {
        String title() {
            return visit.text("share.basket.title");
        }

        /** Reads no more than a site can have. */
        Basket basket(Site site, String items) {
            return Draft.basket(site, visit, items);
        }
    }

    /** What is done with an order that was taken. */
    @FunctionalInterface
    interface Taken {
        StaffAnswer answer(Shares.Sent sent, int people);
    }

    StaffAnswer show(Desk desk, String items) {
        Basket basket = desk.basket(sheets.site().get(), items);
        Draft draft = Draft.of(basket, desk.visit().language());
        return StaffAnswer.shown(LAYOUT, desk.title(), view(desk, draft, List.of()));
    }

    StaffAnswer act(Desk desk, Form form, Taken taken) {
        return Draft.of(sheets.site().get(), desk.visit(), form)
                .map(draft -> act(desk, form, draft, taken))
                .orElseGet(() -> new StaffAnswer.Refused(400));
    }

    private StaffAnswer act(Desk desk, Form form, Draft draft, Taken taken) {
        List<Mistake> mistakes = draft.mistakes(desk.visit(), Limit.sending(desk.sender()));
        if (!mistakes.isEmpty()) {
            return mistaken(desk, draft, mistakes);
        }
        if (!form.has("send")) {
            return StaffAnswer.shown(LAYOUT, desk.title(), view(desk, draft, List.of()));
        }
        return switch (shares.send(order(desk, draft))) {
            case Shares.Sent sent -> taken.answer(sent, draft.read().addresses().size());
            case Shares.Refused refused ->
                    mistaken(desk, draft, List.of(Draft.mistake(desk.visit(), refused.limit())));
        };
    }

    private StaffAnswer mistaken(Desk desk, Draft draft, List<Mistake> mistakes) {
        return StaffAnswer.mistaken(LAYOUT, desk.title(), view(desk, draft, mistakes));
    }

    private static Order order(Desk desk, Draft draft) {
        return new Order(
                // Nobody's key can be another's.
                desk.sender().account() + "/" + draft.key(),
                desk.sender(),
                draft.basket().addresses(),
                draft.read().addresses(),
                draft.language(),
                draft.days(),
                draft.copy() && !desk.sender().isGuest());
    }

    /** The letter alone, as the mail program of a recipient shows it; nothing of it is ours. */
    StaffAnswer letter(Desk desk) {
        Visit visit = desk.visit();
        Language language = Language.of(visit.query("language")).orElse(visit.language());
        int days = Draft.days(visit.query("days")).orElse(Share.DAYS.getFirst());
        Basket basket = desk.basket(sheets.site().get(), visit.query("items"));
        Letter.Wording wording =
                letters.example(
                        desk.sender(),
                        new ThemedLetters.Example(basket, language, days, visit.now()));
        return new StaffAnswer.Proof(language.code(), wording.html());
    }

    private Sending view(Desk desk, Draft draft, List<Mistake> mistakes) {
        boolean checked = mistakes.isEmpty() && !draft.read().addresses().isEmpty();
        Basket basket = draft.basket();
        return new Sending(
                desk.path(),
                desk.sender().isGuest() ? desk.sender().email() : "",
                String.join(" ", basket.addresses()),
                Lines.of(basket).files(basket),
                draft.field(),
                checked
                        ? draft.read().addresses().stream().map(EmailAddress::text).toList()
                        : List.of(),
                languages(draft),
                days(desk.visit(), draft),
                draft.copy(),
                draft.warnings(desk.visit()),
                checked ? preview(desk, draft) : new Preview("", "", ""),
                draft.key(),
                mistakes);
    }

    private static List<Choice> days(Visit visit, Draft draft) {
        return Share.DAYS.stream()
                .sorted()
                .map(
                        days ->
                                new Choice(
                                        String.valueOf(days),
                                        visit.text("share.days", days),
                                        days == draft.days()))
                .toList();
    }

    private List<Choice> languages(Draft draft) {
        return sheets.site().get().definition().languages().stream()
                .map(
                        language ->
                                new Choice(
                                        language.code(),
                                        language.ownName(),
                                        language == draft.language()))
                .toList();
    }

    private Preview preview(Desk desk, Draft draft) {
        Letter.Wording wording =
                letters.example(
                        desk.sender(),
                        new ThemedLetters.Example(
                                draft.basket(),
                                draft.language(),
                                draft.days(),
                                desk.visit().now()));
        String address =
                "%s/%s?items=%s&language=%s&days=%d"
                        .formatted(
                                desk.path(),
                                LETTER,
                                Address.encode(String.join(" ", draft.basket().addresses())),
                                draft.language().code(),
                                draft.days());
        return new Preview(wording.subject(), wording.text(), address);
    }
}
