package org.samspel.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.mail.EmailAddress;

/** What an address of a guest can say in a letter. */
class GuestAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"grete", "Grete.Hansen", "g_h-1985", "grete+samspel"})
    void addressesOfPeopleArePlain(String local) {
        assertTrue(GuestAddress.isPlain(new EmailAddress(local, "example.com")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "you-won/claim.now!",
                "https/evil=1",
                "what?",
                "~{grete}~",
                "this.is.a.long.message.that.nobody.is.called"
            })
    void messagesAreNot(String local) {
        assertFalse(GuestAddress.isPlain(new EmailAddress(local, "example.com")));
    }

    @Test
    void norIsALongDomain() {
        assertFalse(
                GuestAddress.isPlain(new EmailAddress("a", "claim-it.".repeat(6) + "evil.com")));
    }

    @ParameterizedTest
    @CsvSource({
        "grete+1@example.com, grete@example.com",
        "grete+1+2@example.com, grete@example.com",
        "grete@example.com, grete@example.com",
        "+grete@example.com, +grete@example.com"
    })
    void whatFollowsAPlusMakesNoOtherMailbox(String address, String mailbox) {
        EmailAddress read = ShareLetters.address(address).orElseThrow();
        assertEquals(mailbox, GuestAddress.mailbox(read).text());
    }
}
