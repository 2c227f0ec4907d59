package org.samspel.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.access.Account;
import org.samspel.access.People;
import org.samspel.access.Role;
import org.samspel.languages.Language;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffView.Invitation;
import org.samspel.staff.StaffView.Mistake;

/** Everybody who is staff, and a form to invite one more. */
record PeoplePage(People people) implements StaffPage {
    static final String PATH = "/staff/people";

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
        return Optional.of("staff.title.people");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Invitation empty = new Invitation("", "", "author", visit.language().code());
        return visit.rest().isEmpty()
                ? StaffAnswer.shown("people", title(visit), view(visit, empty, List.of()))
                : new StaffAnswer.Refused(404);
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Invitation typed =
                new Invitation(
                        form.line("email"),
                        form.line("name"),
                        form.line("role"),
                        form.line("language"));
        List<Mistake> mistakes =
                Fields.all(
                        Fields.email(visit, typed.email()),
                        Fields.name(visit, typed.name()),
                        role(typed.role()).isPresent()
                                ? List.of()
                                : List.of(
                                        new Mistake(
                                                "role-author", visit.text("staff.wrong.role"))));
        return mistakes.isEmpty() ? invite(visit, typed) : wrong(visit, typed, mistakes);
    }

    private StaffAnswer invite(Visit visit, Invitation typed) {
        People.Invited invited =
                new People.Invited(
                        typed.email(),
                        typed.name(),
                        role(typed.role()).orElseThrow(),
                        Language.of(typed.language()).orElse(visit.language()));
        return people.invite(visit.account(), invited)
                .<StaffAnswer>map(
                        added ->
                                new StaffAnswer.Done(
                                        PATH, Said.of("staff.done.invited", added.name())))
                .orElseGet(
                        () ->
                                wrong(
                                        visit,
                                        typed,
                                        List.of(
                                                new Mistake(
                                                        "email",
                                                        visit.text("staff.wrong.taken")))));
    }

    private StaffAnswer wrong(Visit visit, Invitation typed, List<Mistake> mistakes) {
        return StaffAnswer.mistaken("people", title(visit), view(visit, typed, mistakes));
    }

    private static Optional<Role> role(String typed) {
        return Arrays.stream(Role.values()).filter(role -> word(role).equals(typed)).findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private StaffView.People view(Visit visit, Invitation typed, List<Mistake> mistakes) {
        return new StaffView.People(
                people.all().stream().map(account -> person(visit, account)).toList(),
                typed,
                Arrays.stream(Role.values()).map(PeoplePage::word).toList(),
                mistakes);
    }

    static StaffView.Person person(Visit visit, Account account) {
        return new StaffView.Person(
                account.id(),
                account.name(),
                account.email(),
                word(account.role()),
                word(account.state()),
                account.id() == visit.account().id());
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.people");
    }
}
