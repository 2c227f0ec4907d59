package org.samspel.staff;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.samspel.access.PersonalToken;
import org.samspel.access.Tokens;
import org.samspel.staff.StaffAnswer.Said;

/** One's own personal tokens: which there are, and an end to any of them. */
record TokensPage(Tokens tokens, ZoneId zone) implements StaffPage {
    static final String PATH = "/staff/tokens";

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
        List<StaffView.Token> own =
                tokens.of(visit.account()).stream().map(token -> token(visit, token)).toList();
        return visit.rest().isEmpty()
                ? StaffAnswer.shown(
                        "tokens",
                        visit.text("staff.title.tokens"),
                        new StaffView.Tokens(own, NewTokenPage.PATH))
                : new StaffAnswer.Refused(404);
    }

    private StaffView.Token token(Visit visit, PersonalToken token) {
        return new StaffView.Token(
                token.id(),
                token.name(),
                token.scopes().stream().sorted().map(scope -> scope.word()).toList(),
                Times.of(visit, token.expires(), zone),
                token.used().map(time -> Times.of(visit, time, zone)).orElse(""));
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<String> name = tokens.revoke(visit.account(), form.line("revoke"));
        return name.<StaffAnswer>map(
                        gone ->
                                new StaffAnswer.Done(
                                        PATH, Said.of("staff.done.token.revoked", gone)))
                .orElseGet(() -> new StaffAnswer.Onward(PATH));
    }
}
