package org.samspel.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.access.Joining;
import org.samspel.access.Joining.Opened;
import org.samspel.access.Passwords;
import org.samspel.access.SignIn;
import org.samspel.access.SignIn.Credentials;
import org.samspel.staff.StaffView.Mistake;

/** Where one-time links lead. To look spends nothing, because scanners of mail look, too. */
record LinkPage(Joining joining, SignIn signIn, Staff.Surroundings surroundings)
        implements StaffPage {
    static final String PATH = "/staff/link";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.ANYONE;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return joining.look(visit.rest())
                .map(
                        opened ->
                                page(
                                        200,
                                        visit,
                                        view(opened, opened.email(), opened.name(), List.of())))
                .orElseGet(() -> spent(visit));
    }

    private static StaffAnswer spent(Visit visit) {
        return new StaffAnswer.Shown(
                404, "link-spent", visit.text("staff.title.link-spent"), Map.of());
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<Opened> opened = joining.look(visit.rest());
        return opened.map(link -> act(visit, form, link)).orElseGet(() -> spent(visit));
    }

    private StaffAnswer act(Visit visit, Form form, Opened opened) {
        boolean first = opened.kind() == Opened.Kind.FIRST_OWNER;
        Joining.Answer answer =
                new Joining.Answer(
                        first ? form.line("email") : opened.email(),
                        form.line("name"),
                        opened.kind() == Opened.Kind.NEW_ADDRESS ? "" : form.exact("password"),
                        visit.language());
        List<Mistake> mistakes = mistakes(visit, opened.kind(), answer);
        if (!mistakes.isEmpty()) {
            return page(422, visit, view(opened, answer.email(), answer.name(), mistakes));
        }
        return joining.follow(visit.rest(), answer)
                .map(followed -> followed(visit, answer))
                .orElseGet(() -> spent(visit));
    }

    private List<Mistake> mistakes(Visit visit, Opened.Kind kind, Joining.Answer answer) {
        List<Mistake> password =
                Fields.password(
                        visit,
                        answer.password(),
                        List.of(
                                answer.email(),
                                answer.name(),
                                surroundings.siteName().apply(visit.language())));
        return switch (kind) {
            case FIRST_OWNER ->
                    Fields.all(
                            Fields.email(visit, answer.email()),
                            Fields.name(visit, answer.name()),
                            password);
            case INVITATION -> Fields.all(Fields.name(visit, answer.name()), password);
            case RESET -> password;
            case NEW_ADDRESS -> List.of();
        };
    }

    /** Who has just chosen a password goes on with it; a second factor is asked for as ever. */
    private StaffAnswer followed(Visit visit, Joining.Answer answer) {
        if (answer.password().isEmpty()) {
            return new StaffAnswer.Left(SignInPage.PATH + "?said=address");
        }
        Credentials chosen = new Credentials(answer.email(), answer.password());
        return signIn.withPassword(chosen, visit.device()) instanceof SignIn.Entered entered
                ? Steps.after(entered, HomePage.PATH)
                : new StaffAnswer.Onward(SignInPage.PATH);
    }

    private static StaffView.Link view(
            Opened opened, String email, String name, List<Mistake> mistakes) {
        String kind =
                switch (opened.kind()) {
                    case FIRST_OWNER -> "owner";
                    case INVITATION -> "invitation";
                    case RESET -> "reset";
                    case NEW_ADDRESS -> "address";
                };
        return new StaffView.Link(kind, email, name, Passwords.SHORTEST, mistakes);
    }

    private static StaffAnswer page(int status, Visit visit, StaffView.Link view) {
        return new StaffAnswer.Shown(
                status, "link", visit.text("staff.link." + view.kind() + ".title"), view);
    }
}
