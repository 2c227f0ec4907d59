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
                .<StaffAnswer>map(account -> page(visit, account))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    private Optional<Account> person(Visit visit) {
        return visit.rest().matches("\\d{1,18}")
                ? people.find(Long.parseLong(visit.rest()))
                : Optional.empty();
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
        boolean done = people.change(visit.account(), account, action);
        String key = done ? "staff.done.person." + word(action) : "staff.wrong.last-owner";
        String next = action == Action.REMOVE && done ? PeoplePage.PATH : PATH + "/" + account.id();
        return new StaffAnswer.Done(next, Said.of(key, account.name()));
    }

    private static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
