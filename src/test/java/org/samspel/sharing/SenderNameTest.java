package org.samspel.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
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

    @Test
    void aLongAddressIsShortenedToWhatIsKept() {
        String address = "sender@" + "a-long-label.".repeat(12) + "example.org";
        String name = SenderName.of(account(address, "evil.com"));
        assertEquals(100, name.length());
        assertTrue(name.startsWith("sender@a-long-label.") && name.endsWith("…"), name);
    }

    private static Account account(String name) {
        return account("sender@example.org", name);
    }

    private static Account account(String email, String name) {
        return new Account(1, email, name, Role.AUTHOR, Language.NB, Account.State.ACTIVE, true);
    }
}
