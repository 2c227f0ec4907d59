package org.samspel.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samspel.access.Account;
import org.samspel.access.People;
import org.samspel.access.People.Action;
import org.samspel.staff.StaffAnswer.Said;

/** What an owner can do to one account. */
record PersonPage(People people) implements StaffPage {
    static final String PATH = PeoplePage.PATH + "/person";

    private static final String REMOVAL = "/remove";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.OWNER;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return person(visit)
                .<StaffAnswer>map(
                        account ->
                                isRemoval(visit) ? removal(visit, account) : page(visit, account))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    /** {@code 7}, or {@code 7/remove}. */
    private Optional<Account> person(Visit visit) {
        String number = visit.rest().replaceFirst(REMOVAL + "$", "");
        return number.matches("\\d{1,18}") ? people.find(Long.parseLong(number)) : Optional.empty();
    }

    private static boolean isRemoval(Visit visit) {
        return visit.rest().endsWith(REMOVAL);
    }

    /** Can't be taken back, so it is asked first; of one's own account also who is asking. */
    private static StaffAnswer removal(Visit visit, Account account) {
        boolean self = visit.account().id() == account.id();
        return self && !visit.isFresh()
                ? new StaffAnswer.Onward(ConfirmPage.before(address(account) + REMOVAL))
                : StaffAnswer.shown(
                        "remove",
                        visit.text("staff.title.remove", account.name()),
                        new StaffView.Removal(account.name(), address(account), self));
    }

    private static String address(Account account) {
        return PATH + "/" + account.id();
    }

    private static StaffAnswer page(Visit visit, Account account) {
        return StaffAnswer.shown(
                "person",
                account.name(),
                new StaffView.OnePerson(
                        PeoplePage.person(visit, account),
                        actions(account).stream().map(PersonPage::word).toList()));
    }

    private static List<Action> actions(Account account) {
        return Arrays.stream(Action.values())
                .filter(action -> isSensible(account, action))
                .toList();
    }

    private static boolean isSensible(Account account, Action action) {
        return switch (action) {
            case AUTHOR, PUBLISHER, OWNER -> !account.role().name().equals(action.name());
            case INVITE_AGAIN -> account.state() == Account.State.INVITED;
            case DISABLE -> account.state() != Account.State.DISABLED;
            case ENABLE -> account.state() == Account.State.DISABLED;
            case FORGET_CODES -> account.secondFactor();
            case REMOVE -> true;
        };
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<Account> account = person(visit);
        Optional<Action> action =
                Arrays.stream(Action.values())
                        .filter(each -> word(each).equals(form.line("action")))
                        .findFirst();
        if (account.isEmpty() || action.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        return act(visit, account.get(), action.get());
    }

    private StaffAnswer act(Visit visit, Account account, Action action) {
        boolean self = visit.account().id() == account.id();
        if (action == Action.REMOVE && (!isRemoval(visit) || (self && !visit.isFresh()))) {
            return new StaffAnswer.Onward(address(account) + REMOVAL);
        }
        boolean done = people.change(visit.account(), account, action);
        String key = done ? "staff.done.person." + word(action) : "staff.wrong.last-owner";
        if (action == Action.REMOVE && done && self) {
            return new StaffAnswer.Left(
                    SignInPage.PATH + "?said=removed&lang=" + visit.language().code());
        }
        String next = action == Action.REMOVE && done ? PeoplePage.PATH : address(account);
        return new StaffAnswer.Done(next, Said.of(key, account.name()));
    }

    private static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
