package org.samspel.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.access.Account;
import org.samspel.access.Role;
import org.samspel.languages.Language;

/** What a sender can put into a letter by way of the name they go by. */
class SenderNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari Nordmann",
                "Åse-Marie Sjöström",
                "Jan O. Bøe",
                "Patrick O’Brien",
                "Øystein d'Arc"
            })
    void namesOfPeopleStand(String name) {
        assertEquals(name, SenderName.of(account(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.com",
                "www.evil.example",
                "Vinn en iPhone: bit.ly/x",
                "http://evil.example",
                "kari@evil.example",
                "Ring 900 12 345",
                "<b>Kari</b>",
                "Kari\u2028Bcc",
                "Kari\u760DBcc",
                "Dette er et langt budskap som noen vil sende med portalens brev",
                "Du har vunnet klikk her for din premie nå",
                ""
            })
    void whatIsNoNameIsReplacedByTheAddressThatIsKnownToBeTheirs(String name) {
        assertEquals("sender@example.org", SenderName.of(account(name)));
    }

    private static Account account(String name) {
        return new Account(
                1,
                "sender@example.org",
                name,
                Role.AUTHOR,
                Language.NB,
                Account.State.ACTIVE,
                true);
    }
}
