package org.samspel.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.samspel.access.RecoveryCodes;
import org.samspel.access.SecondFactor;
import org.samspel.access.SecondFactor.Enrolled;
import org.samspel.access.Session;
import org.samspel.languages.Language;
import org.samspel.staff.StaffView.Mistake;

/** An app that shows codes is set up: at the first sign-in, or for a new phone. */
record EnrolPage(SecondFactor secondFactor, Staff.Surroundings surroundings) implements StaffPage {
    static final String PATH = "/staff/enrol";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.HALFWAY;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        return elsewhere(visit)
                .orElseGet(() -> StaffAnswer.shown("enrol", title(visit), view(visit, List.of())));
    }

    /** Who has a second factor uses it first. */
    private static Optional<StaffAnswer> elsewhere(Visit visit) {
        return switch (visit.session().orElseThrow().stage()) {
            case ENROL -> Optional.empty();
            case CODE -> Optional.of(new StaffAnswer.Onward(CodePage.PATH));
            case SIGNED_IN ->
                    visit.isFresh()
                            ? Optional.empty()
                            : Optional.of(new StaffAnswer.Onward(ConfirmPage.before(PATH)));
        };
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<StaffAnswer> elsewhere = elsewhere(visit);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Session session = visit.session().orElseThrow();
        return secondFactor
                .confirm(session, form.line("code"), visit.device())
                .map(enrolled -> codes(visit, enrolled))
                .orElseGet(() -> wrong(visit));
    }

    private static StaffAnswer codes(Visit visit, Enrolled enrolled) {
        return new StaffAnswer.Entered(
                enrolled.entered().token(), CodesPage.codes(visit, enrolled.codes()));
    }

    private StaffAnswer wrong(Visit visit) {
        Mistake mistake = new Mistake("code", visit.text("staff.wrong.code"));
        return StaffAnswer.mistaken("enrol", title(visit), view(visit, List.of(mistake)));
    }

    private StaffView.Enrol view(Visit visit, List<Mistake> mistakes) {
        String secret = secondFactor.offer(visit.session().orElseThrow());
        QrPicture picture = QrPicture.of(address(visit, secret));
        return new StaffView.Enrol(
                RecoveryCodes.grouped(secret).replace('-', ' '),
                picture.path(),
                picture.size(),
                mistakes);
    }

    /** As apps read it: the Key Uri Format. */
    private String address(Visit visit, String secret) {
        String site = encoded(surroundings.siteName().apply(Language.EN));
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(site, encoded(visit.account().email()), secret, site);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String title(Visit visit) {
        return visit.text("staff.title.enrol");
    }
}
