package org.samspel.sharing;

import java.util.List;
import java.util.Optional;
import org.samspel.mail.AddressList;
import org.samspel.mail.EmailAddress;
import org.samspel.sharing.SendingView.Mistake;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/**
 * What is known of somebody who was sent files: for them to have, or to be forgotten (GDPR articles
 * 15 and 17). The address is in the form only, never in an address or a log.
 */
public record PrivacyPage(Forgetting forgetting) implements StaffPage {
    private static final String PATH = "/staff/privacy";
    private static final String FIELD = "email";

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
        return Optional.of("share.privacy.title");
    }

    @Override
    public boolean givesBack() {
        return false;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return StaffAnswer.shown("privacy", title(visit), view("", List.of()));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        String typed = form.line(FIELD);
        AddressList read = AddressList.read(typed);
        if (read.addresses().size() != 1 || !read.wrong().isEmpty()) {
            Mistake mistake = new Mistake(FIELD, visit.text("share.wrong.one"));
            return StaffAnswer.mistaken("privacy", title(visit), view(typed, List.of(mistake)));
        }
        EmailAddress person = read.addresses().getFirst();
        if (form.line("do").equals("forget")) {
            String links = String.valueOf(forgetting.forget(person));
            return new StaffAnswer.Done(PATH, Said.of("share.done.forgotten", links));
        }
        return new StaffAnswer.Table(
                "person.csv", new PersonTable(visit).of(forgetting.links(person)));
    }

    private static SendingView.Privacy view(String email, List<Mistake> mistakes) {
        return new SendingView.Privacy(email, mistakes);
    }

    private static String title(Visit visit) {
        return visit.text("share.privacy.title");
    }
}
