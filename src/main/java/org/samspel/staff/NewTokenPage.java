package org.samspel.staff;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.samspel.access.PersonalToken;
import org.samspel.access.Scope;
import org.samspel.access.Tokens;
import org.samspel.staff.StaffView.Mistake;

/** Makes a personal token, for who has shown who they are a short while ago. */
record NewTokenPage(Tokens tokens) implements StaffPage {
    static final String PATH = TokensPage.PATH + "/new";
    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);
    private static final int USUAL_DAYS = 90;

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
        if (!visit.rest().isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        return visit.isFresh()
                ? StaffAnswer.shown(
                        "new-token", title(visit), view(new Typed("", Set.of(), USUAL_DAYS)))
                : new StaffAnswer.Onward(ConfirmPage.before(PATH));
    }

    /** What was typed, as far as it is among what can be chosen. */
    private record Typed(String name, Set<Scope> scopes, int days) {
        static Typed of(Form form) {
            return new Typed(
                    form.line("name"),
                    form.all("scope").stream()
                            .flatMap(word -> Scope.of(word).stream())
                            .collect(Collectors.toSet()),
                    DAYS.stream()
                            .filter(days -> String.valueOf(days).equals(form.line("days")))
                            .findFirst()
                            .orElse(USUAL_DAYS));
        }
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        if (!visit.isFresh()) {
            return new StaffAnswer.Onward(ConfirmPage.before(PATH));
        }
        Typed typed = Typed.of(form);
        List<Mistake> mistakes =
                Fields.all(
                        Fields.name(visit, typed.name()),
                        typed.scopes().isEmpty()
                                ? List.of(
                                        new Mistake(
                                                "scope-" + Scope.READ.word(),
                                                visit.text("staff.wrong.scope")))
                                : List.of());
        return mistakes.isEmpty() ? make(visit, typed) : mistaken(visit, typed, mistakes);
    }

    /** Shown at once, and not left for the next page: nobody else is to read it anywhere. */
    private StaffAnswer make(Visit visit, Typed typed) {
        PersonalToken.Wish wish =
                new PersonalToken.Wish(typed.name(), typed.scopes(), Duration.ofDays(typed.days()));
        return switch (tokens.make(visit.account(), wish)) {
            case Tokens.Making.Made made ->
                    StaffAnswer.shown(
                            "token",
                            typed.name(),
                            new StaffView.MadeToken(made.secret(), TokensPage.PATH));
            case Tokens.Making.TooMany many ->
                    mistaken(
                            visit,
                            typed,
                            List.of(
                                    new Mistake(
                                            "name",
                                            visit.text("staff.wrong.tokens", PersonalToken.MOST))));
        };
    }

    private static StaffAnswer mistaken(Visit visit, Typed typed, List<Mistake> mistakes) {
        return StaffAnswer.mistaken("new-token", title(visit), view(typed, mistakes));
    }

    private static StaffView.NewToken view(Typed typed) {
        return view(typed, List.of());
    }

    private static StaffView.NewToken view(Typed typed, List<Mistake> mistakes) {
        return new StaffView.NewToken(
                typed.name(),
                Arrays.stream(Scope.values())
                        .map(
                                scope ->
                                        new StaffView.Choice(
                                                scope.word(), typed.scopes().contains(scope)))
                        .toList(),
                DAYS.stream()
                        .map(
                                days ->
                                        new StaffView.Choice(
                                                String.valueOf(days), days == typed.days()))
                        .toList(),
                mistakes);
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.token.new");
    }

    /** A form with a secret as its answer is not one to be sent twice unseen. */
    @Override
    public boolean givesBack() {
        return false;
    }
}
