package org.samspel.sharing;

import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** Where staff send what is in a basket. */
public record SendPage(SitePages sheets, Shares shares, ThemedLetters letters)
        implements StaffPage {
    static final String PATH = "/staff/send";

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
        return Composing.FORM;
    }

    Composing composing() {
        return new Composing(sheets, shares, letters);
    }

    private static Composing.Desk desk(Visit visit) {
        return new Composing.Desk(visit, Share.Sender.of(visit.account()), PATH);
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return switch (visit.rest()) {
            case "" -> composing().show(desk(visit), visit.query("items"));
            case Composing.LETTER -> composing().letter(desk(visit));
            default -> new StaffAnswer.Refused(404);
        };
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        return composing().act(desk(visit), form, SendPage::taken);
    }

    private static StaffAnswer taken(Shares.Sent sent, int people) {
        return new StaffAnswer.Done(
                SentPages.PATH + "/" + sent.share(),
                Said.of("share.done.sent", String.valueOf(people)));
    }
}
