package org.samspel.staff;

import java.util.List;
import org.samspel.access.Access;

/** The pages about signing in, one's own account, and people. */
final class OwnPages {
    private OwnPages() {}

    static List<StaffPage> of(Access access, Staff.Surroundings surroundings) {
        return List.of(
                new HomePage(),
                new SignInPage(access.signIn(), surroundings.url()),
                new CodePage(access.secondFactor()),
                new EnrolPage(access.secondFactor(), surroundings),
                new LinkPage(access.joining(), access.signIn(), surroundings),
                new ForgottenPage(access.forgotten()),
                new ConfirmPage(access.signIn(), access.secondFactor()),
                new SignOutPage(access.signIn()),
                new LanguagePage(access.own()),
                new AccountPage(access),
                new PasswordPage(access, surroundings),
                new AddressPage(access.own()),
                new CodesPage(access.recoveryCodes()),
                new TokensPage(access.tokens(), access.clock().getZone()),
                new NewTokenPage(access.tokens()),
                new PeoplePage(access.people()),
                new PersonPage(access.people()),
                new AuditPage(access));
    }
}
