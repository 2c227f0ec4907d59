package org.samspel.sharing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.samspel.languages.Language;
import org.samspel.mail.AddressList;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.WrongAddress;
import org.samspel.sharing.SharingView.Choice;
import org.samspel.sharing.SharingView.Mistake;
import org.samspel.sharing.SharingView.Preview;
import org.samspel.sharing.SharingView.Sending;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/**
 * Where staff send what is in a basket. Nothing of a letter is typed here but whom it is for: the
 * first step checks that and shows the letter, the second sends it.
 */
public record SendPage(SitePages sheets, Shares shares, ThemedLetters letters)
        implements StaffPage {
    static final String PATH = "/staff/send";
    private static final String FIELD = "addresses";
    private static final int FORM = 1 << 20;

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public int largestForm() {
        return FORM;
    }

    /** What was typed, read. */
    private record Typed(
            Basket basket,
            String field,
            AddressList read,
            Language language,
            int days,
            boolean copy) {}

    @Override
    public StaffAnswer show(Visit visit) {
        if (!visit.rest().isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        Typed empty =
                new Typed(
                        basket(visit, visit.query("items")),
                        "",
                        AddressList.read(""),
                        visit.language(),
                        Share.DAYS.getFirst(),
                        true);
        return StaffAnswer.shown(
                "send", title(visit), view(visit, empty, UUID.randomUUID().toString(), List.of()));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Typed typed =
                new Typed(
                        basket(visit, form.line("items")),
                        form.text(FIELD),
                        AddressList.read(form.text(FIELD)),
                        Language.of(form.line("language")).orElse(visit.language()),
                        days(form.line("days")),
                        form.has("copy"));
        List<Mistake> mistakes = mistakes(visit, typed);
        String key = key(form);
        if (!mistakes.isEmpty()) {
            return StaffAnswer.mistaken("send", title(visit), view(visit, typed, key, mistakes));
        }
        return form.has("send") ? send(visit, typed, key) : preview(visit, typed, key);
    }

    private static String key(Form form) {
        String key = form.line("key");
        return key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString();
    }

    private static int days(String typed) {
        return Share.DAYS.stream()
                .filter(days -> String.valueOf(days).equals(typed))
                .findFirst()
                .orElse(Share.DAYS.getFirst());
    }

    private Basket basket(Visit visit, String items) {
        return Basket.of(
                sheets.site().get(),
                visit.language(),
                Arrays.asList(items.strip().split(" +", -1)));
    }

    private static List<Mistake> mistakes(Visit visit, Typed typed) {
        List<Mistake> mistakes = new ArrayList<>();
        if (typed.basket().files().isEmpty()) {
            mistakes.add(new Mistake("items", visit.text("share.wrong.items")));
        }
        for (WrongAddress wrong : typed.read().wrong()) {
            mistakes.add(new Mistake(FIELD, wrong.text() + " – " + visit.text(wrong.why().key())));
        }
        if (typed.read().addresses().isEmpty() && typed.read().wrong().isEmpty()) {
            mistakes.add(new Mistake(FIELD, visit.text("share.wrong.addresses")));
        }
        if (typed.read().addresses().size() > Limit.SENDING.most()) {
            mistakes.add(limit(visit, Limit.SENDING));
        }
        return mistakes.size() > Limit.SENDING.most()
                ? mistakes.subList(0, Limit.SENDING.most())
                : mistakes;
    }

    private static Mistake limit(Visit visit, Limit limit) {
        return new Mistake(FIELD, visit.text(limit.key(), limit.most()));
    }

    private StaffAnswer preview(Visit visit, Typed typed, String key) {
        return StaffAnswer.shown("send", title(visit), view(visit, typed, key, List.of()));
    }

    private StaffAnswer send(Visit visit, Typed typed, String key) {
        Order order =
                new Order(
                        // Nobody's key can be another's.
                        visit.account().id() + "/" + key,
                        visit.account(),
                        typed.basket().addresses(),
                        typed.read().addresses(),
                        typed.language(),
                        typed.days(),
                        typed.copy());
        return switch (shares.send(order)) {
            case Shares.Sent sent ->
                    new StaffAnswer.Done(
                            SentPages.PATH + "/" + sent.share(),
                            Said.of(
                                    "share.done.sent",
                                    String.valueOf(typed.read().addresses().size())));
            case Shares.Refused refused ->
                    StaffAnswer.mistaken(
                            "send",
                            title(visit),
                            view(visit, typed, key, List.of(limit(visit, refused.limit()))));
        };
    }

    private Sending view(Visit visit, Typed typed, String key, List<Mistake> mistakes) {
        boolean checked = mistakes.isEmpty() && !typed.read().addresses().isEmpty();
        return new Sending(
                String.join(" ", typed.basket().addresses()),
                Lines.of(typed.basket()).files(typed.basket()),
                typed.field(),
                typed.read().addresses().stream().map(EmailAddress::text).toList(),
                languages(typed),
                Share.DAYS.stream()
                        .sorted()
                        .map(
                                days ->
                                        new Choice(
                                                String.valueOf(days),
                                                visit.text("share.days", days),
                                                days == typed.days()))
                        .toList(),
                typed.copy(),
                warnings(visit, typed),
                checked ? letter(visit, typed) : new Preview("", ""),
                key,
                mistakes);
    }

    private List<Choice> languages(Typed typed) {
        return sheets.site().get().definition().languages().stream()
                .map(
                        language ->
                                new Choice(
                                        language.code(),
                                        language.ownName(),
                                        language == typed.language()))
                .toList();
    }

    private static List<String> warnings(Visit visit, Typed typed) {
        List<String> warnings = new ArrayList<>();
        typed.read()
                .doubts()
                .forEach(
                        (given, meant) ->
                                warnings.add(
                                        visit.text("share.doubt", given.text(), meant.text())));
        if (typed.read().repeated() > 0) {
            warnings.add(visit.text("share.repeated", typed.read().repeated()));
        }
        return warnings;
    }

    /** The letter itself, but for the link, which each recipient has another of. */
    private Preview letter(Visit visit, Typed typed) {
        Share share =
                new Share(
                        new UUID(0, 0),
                        Share.Sender.of(visit.account()),
                        typed.basket().addresses(),
                        typed.days(),
                        visit.now());
        var wording =
                letters.wording(
                        new ShareLetters.Content(
                                share,
                                typed.language(),
                                new Token("…"),
                                visit.now().plus(Duration.ofDays(typed.days()))));
        return new Preview(wording.subject(), wording.text());
    }

    private static String title(Visit visit) {
        return visit.text("share.basket.title");
    }
}
