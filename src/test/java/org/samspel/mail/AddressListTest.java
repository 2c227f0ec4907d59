package org.samspel.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a field for many addresses makes of what people, and others, write into it. */
class AddressListTest {

    @Test
    void commaSemicolonAndNewLineSeparate() {
        assertEquals(
                List.of("a@x.no", "b@x.no", "c@x.no", "d@x.no"),
                texts("a@x.no, b@x.no;c@x.no\r\n\r\n d@x.no ;"));
    }

    @Test
    void aNameBesideAnAddressIsNoAddress() {
        assertEquals(
                List.of("kari@x.no", "ola@x.no"),
                texts("\"Nordmann, Kari\" <kari@x.no>; Ola Nordmann <ola@x.no>"));
    }

    @Test
    void thoseWrittenTwiceAreMerged() {
        AddressList list = AddressList.read("kari@X.no, Kari <kari@x.NO>, Kari@x.no");
        assertEquals(2, list.addresses().size());
        assertEquals(1, list.repeated());
    }

    @Test
    void nordicDomainsBecomeWhatTheNameServersKnow() {
        assertEquals(List.of("kari@xn--blbr-roah.no"), texts("kari@BLÅBÆR.no"));
        // The same letter written as A and a ring.
        assertEquals(List.of("kari@xn--blbr-roah.no"), texts("kari@BLA\u030ABÆR.no"));
    }

    @ParameterizedTest
    @CsvSource({
        "kari, NO_AT_SIGN",
        "@example.org, NOTHING_BEFORE_AT",
        "kari@example@example.org, SEVERAL_AT_SIGNS",
        "kåre@example.org, LETTERS_BEFORE_AT",
        "kari ola@example.org, LETTERS_BEFORE_AT",
        ".kari@example.org, LETTERS_BEFORE_AT",
        "kari..ola@example.org, LETTERS_BEFORE_AT",
        "kari@example, DOMAIN",
        "kari@127.0.0.1, DOMAIN",
        "kari@[127.0.0.1], DOMAIN",
        "kari@-example.org, DOMAIN",
        "kari@exam ple.org, DOMAIN",
        "kari@example..org, DOMAIN",
        "kari@example.org (work), DOMAIN",
        "Kari <kari@example.org, LETTERS_BEFORE_AT",
    })
    void aWrongOneIsNamedWithWhy(String written, AddressFault why) {
        AddressList list = AddressList.read("ola@example.org, " + written);
        assertEquals(List.of(new WrongAddress(written, why)), list.wrong());
        assertEquals(1, list.addresses().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@example.org\u760D\u760ABcc: all@example.org",
                "kari\u760A@example.org",
                "kari@exa\u760Dmple.org",
                "kari@example.org\u2028Bcc: all@example.org",
                "kari@example.org\u0000",
                "kari@example.org%0d%0aBcc: all@example.org",
                "kari@example.org%0ABcc:all@example.org",
                "kari\u0085@example.org",
                "Kari\u000b<kari@example.org>",
            })
    void nothingThatCouldBecomeAHeaderIsAnAddress(String attack) {
        AddressList list = AddressList.read(attack);
        assertEquals(List.of(), list.addresses());
        assertEquals(AddressFault.FORBIDDEN_CHARACTER, list.wrong().get(0).why());
    }

    @Test
    void aLineBreakOnlySeparates() {
        AddressList list =
                AddressList.read("kari@example.org\r\nBcc: ola@example.org\r\n\r\nHello");
        assertEquals(List.of("kari@example.org"), texts(list));
        assertEquals(2, list.wrong().size());
    }

    @ParameterizedTest
    @CsvSource({
        "gmial.com, gmail.com",
        "gmail.con, gmail.com",
        "gmail.no, gmail.com",
        "gamil.com, gmail.com",
        "gmaill.com, gmail.com",
        "hotmial.no, hotmail.no",
        "hotmail.noo, hotmail.no",
        "onlin.no, online.no",
        "online.com, online.no",
        "tellia.com, telia.com",
        "lvie.se, live.se",
        "outlok.com, outlook.com",
    })
    void aSlipInAWellKnownDomainIsNoticed(String typed, String meant) {
        AddressList list = AddressList.read("kari@" + typed);
        EmailAddress given = list.addresses().get(0);
        assertEquals("kari@" + meant, list.doubts().getOrDefault(given, given).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "live.no",
                "uio.no",
                "regjeringen.no",
                "ume.se",
                "mail.com",
                "hotmail.es"
            })
    void otherDomainsAreLeftInPeace(String domain) {
        assertEquals(0, AddressList.read("kari@" + domain).doubts().size(), domain);
    }

    @Test
    void tenThousandAddressesAreReadAtOnce() {
        String many =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "Person " + i + " <person" + i + "@example.org>")
                        .collect(Collectors.joining(", "));
        assertTimeout(
                Duration.ofSeconds(3),
                () -> assertEquals(10_000, AddressList.read(many).addresses().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@", "<", "\"", "a@", ".a", "a.", " ", "é", "a,", "😀"})
    void aMegabyteOfAnythingIsAnsweredAtOnce(String piece) {
        String huge = piece.repeat((1 << 20) / piece.length());
        assertTimeout(
                Duration.ofSeconds(3),
                () -> {
                    for (WrongAddress wrong : AddressList.read(huge + "@example.org").wrong()) {
                        assertTrue(wrong.text().length() <= 161, wrong.text());
                    }
                });
    }

    private static List<String> texts(String field) {
        return texts(AddressList.read(field));
    }

    private static List<String> texts(AddressList list) {
        return list.addresses().stream().map(EmailAddress::text).toList();
    }
}
