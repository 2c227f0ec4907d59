package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever wants to make the portal send what it should not, or to whom it should not. */
@ExtendWith({MailedPortal.Given.class, Browsing.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingAttacksIT {
    private static final List<String> ATTACKS =
            List.of(
                    "kari@example.com\r\nBcc: victim@example.com",
                    "kari@example.com\nSubject: Won!",
                    "kari@example.com%0d%0aBcc: victim@example.com",
                    "kari@example.com\u760D\u760ABcc: victim@example.com",
                    "kari@example.com\u2028Bcc: victim@example.com",
                    "kari@example.com\u0085Bcc: victim@example.com",
                    "\"kari\\\r\nBcc: victim\"@example.com",
                    "kari@[127.0.0.1]",
                    "kari@127.0.0.1",
                    "kari@localhost",
                    "@relay.example,@other.example:kari@example.com",
                    "kari%victim.example@example.com@relay.example",
                    "victim.example!kari",
                    "kari@example.com>\r\nRCPT TO:<victim@example.com",
                    "<kari@example.com> SIZE=1 NOTIFY=SUCCESS",
                    "kari@example.com\r\n.\r\nMAIL FROM:<a@b.example>",
                    "=?utf-8?q?kari=40example.com=0aBcc:x?=",
                    "kari@exam\uFF0Eple@example.com",
                    "kari@-example.com",
                    "|/bin/sh@example.com /etc/passwd");

    private final MailedPortal mailed;
    private final Page window;

    SendingAttacksIT(MailedPortal mailed, Browser browser) {
        this.mailed = mailed;
        window = mailed.owner(browser);
    }

    private void go(String path) {
        window.navigate(mailed.address(path));
    }

    @Test
    void whoIsNotSignedInSendsNothingFromHere() {
        HttpResponse<String> refused =
                mailed.portal()
                        .send(
                                mailed.portal()
                                        .request(
                                                "/staff/send",
                                                "Content-Type",
                                                "application/x-www-form-urlencoded",
                                                "Sec-Fetch-Site",
                                                "same-origin")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "send=1&items=/id/reports/glossary"
                                                                + "&addresses=nobody@example.com")),
                                BodyHandlers.ofString());
        assertEquals(403, refused.statusCode());
        assertTrue(mailed.find("nobody@example.com").isEmpty());
    }

    @Test
    void twentyAttacksSendNothing() {
        int sent = sendings();
        long mails = mailed.ofOwner();
        go("/staff/send?items=/id/reports/glossary");
        for (String attack : ATTACKS) {
            int status = post(Map.of("addresses", attack, "send", "1"));
            assertTrue(List.of(400, 422).contains(status), attack + " " + status);
        }
        assertEquals(sent, sendings());
        assertEquals(mails, mailed.ofOwner());
    }

    @Test
    void noFieldOfAFormTakesWhatCouldBecomeAHeader() {
        int sent = sendings();
        long mails = mailed.ofOwner();
        go("/staff/send?items=/id/reports/glossary");
        List<String> evils =
                List.of("\r\nBcc: v@example.com", "\u760D\u760ABcc: v@b.no", "\0", "\u0085x");
        for (String evil : evils) {
            for (String field : List.of("addresses", "language", "days", "key", "token")) {
                int status = post(Map.of(field, "+" + evil, "send", "1"));
                assertTrue(List.of(400, 403, 422).contains(status), field + " " + evil + status);
            }
            // What is nothing of this site is nothing to send: the rest of the form is shown.
            int status = post(Map.of("items", evil, "send", "1"));
            assertTrue(List.of(400, 422).contains(status), evil + status);
        }
        assertEquals(sent, sendings());
        assertEquals(mails, mailed.ofOwner());
    }

    @Test
    void tenThousandAddressesAndAMegabyteOfANameAreAnsweredAndNotSentTo() {
        int sent = sendings();
        long mails = mailed.ofOwner();
        go("/staff/send?items=/id/reports/glossary");
        String many =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "person" + i + "@example.com")
                        .collect(Collectors.joining(","));
        assertEquals(422, post(Map.of("addresses", many, "send", "1")));
        String name = "Kari ".repeat(190_000) + "<kari@example.com>";
        assertEquals(422, post(Map.of("addresses", name, "send", "1")));
        assertEquals(413, post(Map.of("addresses", name + name, "send", "1")));
        assertEquals(sent, sendings());
        assertEquals(mails, mailed.ofOwner());
    }

    /** The form of the page with other values: one that begins with + is added to what is there. */
    private int post(Map<String, String> fields) {
        Object status =
                window.evaluate(
                        "async fields => { const form = new URLSearchParams(new"
                                + " FormData(document.querySelector('form.form')));"
                                + " form.set('addresses', 'kari@example.com');"
                                + " for (const [name, value] of Object.entries(fields)) {"
                                + " form.set(name, value.startsWith('+') ? (form.get(name) ?? '') +"
                                + " value.slice(1) : value); }"
                                + " const answer = await fetch('/staff/send', {method: 'POST',"
                                + " body: form}); return answer.status; }",
                        fields);
        return (int) status;
    }

    private int sendings() {
        go("/staff/sent");
        return window.locator(".rows li").count();
    }
}
