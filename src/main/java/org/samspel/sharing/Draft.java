package org.samspel.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samspel.languages.Language;
import org.samspel.mail.AddressList;
import org.samspel.mail.WrongAddress;
import org.samspel.publishing.Site;
import org.samspel.sharing.SendingView.Mistake;
import org.samspel.staff.Form;
import org.samspel.staff.Visit;

/**
 * What a form for sending holds.
 *
 * @param field addresses as typed
 * @param read the same, read
 * @param language of the letters
 * @param days how long links work
 * @param copy whether the sender gets a letter, too
 * @param key of this form
 */
record Draft(
        Basket basket,
        String field,
        AddressList read,
        Language language,
        int days,
        boolean copy,
        String key) {
    static final String FIELD = "addresses";

    /** An empty form. */
    static Draft of(Basket basket, Language language) {
        return new Draft(
                basket,
                "",
                AddressList.read(""),
                language,
                Share.DAYS.getFirst(),
                true,
                UUID.randomUUID().toString());
    }

    /**
     * A form that came back.
     *
     * @return empty when no form of ours can have been filled in like that
     */
    static Optional<Draft> of(Site site, Visit visit, Form form) {
        Optional<Language> language =
                Language.of(form.exact("language")).filter(site.definition().languages()::contains);
        Optional<Integer> days = days(form.exact("days"));
        String key = form.exact("key");
        if (language.isEmpty() || days.isEmpty() || !key.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        basket(site, visit, form.line("items")),
                        form.text(FIELD),
                        AddressList.read(form.text(FIELD)),
                        language.get(),
                        days.get(),
                        form.has("copy"),
                        key));
    }

    static Optional<Integer> days(String typed) {
        return Share.DAYS.stream().filter(days -> String.valueOf(days).equals(typed)).findFirst();
    }

    /**
     * @param items addresses with spaces between
     */
    static Basket basket(Site site, Visit visit, String items) {
        return Basket.of(site, visit.language(), Arrays.asList(items.strip().split(" +", -1)));
    }

    /** What has to be mended before it can be sent. */
    List<Mistake> mistakes(Visit visit, Limit most) {
        List<Mistake> mistakes = new ArrayList<>();
        if (basket.files().isEmpty()) {
            mistakes.add(new Mistake("items", visit.text("share.wrong.items")));
        }
        for (WrongAddress wrong : read.wrong()) {
            mistakes.add(new Mistake(FIELD, wrong.text() + " – " + visit.text(wrong.why().key())));
        }
        if (read.addresses().isEmpty() && read.wrong().isEmpty()) {
            mistakes.add(new Mistake(FIELD, visit.text("share.wrong.addresses")));
        }
        if (read.addresses().size() > most.most()) {
            mistakes.add(mistake(visit, most));
        }
        return mistakes.size() > Limit.SENDING.most()
                ? mistakes.subList(0, Limit.SENDING.most())
                : mistakes;
    }

    static Mistake mistake(Visit visit, Limit limit) {
        return new Mistake(FIELD, visit.text(limit.key(), limit.most()));
    }

    /** What looks like a slip. */
    List<String> warnings(Visit visit) {
        List<String> warnings = new ArrayList<>();
        read.doubts()
                .forEach(
                        (given, meant) ->
                                warnings.add(
                                        visit.text("share.doubt", given.text(), meant.text())));
        if (read.repeated() > 0) {
            warnings.add(visit.text("share.repeated", read.repeated()));
        }
        return warnings;
    }
}
