package org.samspel.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports are taken out of a mailbox that people may read as well. */
class ImapMailboxTest {
    private static final String REPORT =
            """
            To: portal+code@example.org
            Content-Type: multipart/report; report-type=delivery-status; boundary="x"

            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.example.com

            Final-Recipient: rfc822; kari@example.com
            Action: failed
            Status: 5.1.1
            --x--
            """;
    private static final String LETTER =
            "To: portal@example.org\nSubject: Hello\n\nIs anyone there?\n";

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void reportsAreTakenOnceAndLettersAreLeft() throws Exception {
        GreenMailUser user = server.setUser("portal@example.org", "reader", "secret");
        for (String message : List.of(REPORT, LETTER)) {
            user.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
        }
        List<BounceReport> seen = new ArrayList<>();
        mailbox("secret").empty(seen::add);
        assertEquals("5.1.1", seen.get(0).answer());
        assertEquals(1, server.getReceivedMessages().length);
        mailbox("secret").empty(seen::add);
        assertEquals(1, seen.size());
    }

    @Test
    void aMailboxThatIsClosedToUsIsSaid() {
        server.setUser("portal@example.org", "reader", "secret");
        assertThrows(IOException.class, () -> mailbox("wrong").empty(report -> true));
    }

    private ImapMailbox mailbox(String password) {
        URI address = URI.create("imap://127.0.0.1:" + server.getImap().getPort() + "/INBOX");
        return new ImapMailbox(address, "reader", password);
    }
}
