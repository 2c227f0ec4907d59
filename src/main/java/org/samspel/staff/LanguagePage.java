package org.samspel.staff;

import org.samspel.access.OwnAccount;
import org.samspel.languages.Language;

/** Another language for the pages of who is signed in; it stays with the account. */
record LanguagePage(OwnAccount own) implements StaffPage {
    static final String PATH = "/staff/language";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public boolean givesBack() {
        return false;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return new StaffAnswer.Onward(HomePage.PATH);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Language.of(form.line("language"))
                .ifPresent(
                        language ->
                                own.describe(visit.account(), visit.account().name(), language));
        return new StaffAnswer.Onward(OwnPath.or(form.line("next"), HomePage.PATH));
    }
}
