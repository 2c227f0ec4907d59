package org.samspel.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How handing over a letter ends, with servers that are well and servers that are not. */
class SmtpCarrierTest {
    private static final String LOCAL = "127.0.0.1";
    private static final SmtpServer.Waits SHORT =
            new SmtpServer.Waits(Duration.ofSeconds(2), Duration.ofSeconds(2));

    @TempDir private Path folder;

    @Test
    void aServerGetsTheLetterOnceWithItsWayBack() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, LOCAL, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("postman", "secret");
            SmtpServer place =
                    new SmtpServer(
                            LOCAL,
                            server.getSmtp().getPort(),
                            "postman",
                            "secret",
                            SmtpServer.Security.NONE,
                            SHORT);
            Outcome outcome =
                    new SmtpCarrier(place, Letters.PORTAL)
                            .carry(Letters.parcel(folder, "kari@example.com"));
            assertEquals(new Outcome.Accepted("250"), outcome);
            assertEquals(1, server.getReceivedMessages().length);
            MimeMessage letter = server.getReceivedMessages()[0];
            assertEquals("kari@example.com", letter.getHeader("To")[0]);
            assertEquals("<portal+", letter.getHeader("Return-Path")[0].substring(0, 8));
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, Unreachable",
        "CLOSING, Unreachable",
        "NO_SUCH_PERSON, Refused",
        "GREYLISTING, Deferred",
        "FULL, Deferred",
        "CUTS_IN_DATA, Deferred",
        "CUTS_AFTER_DATA, Deferred",
        "FINE, Accepted",
    })
    void eachTroubleHasItsOutcomeWithinSeconds(NastyServer.Mood mood, String kind)
            throws Exception {
        try (NastyServer server = new NastyServer()) {
            server.be(mood);
            Outcome outcome =
                    assertTimeout(
                            Duration.ofSeconds(10),
                            () ->
                                    server.carrier()
                                            .carry(Letters.parcel(folder, "kari@example.com")));
            assertEquals(kind, outcome.getClass().getSimpleName(), outcome.toString());
            assertFalse(outcome.toString().contains("kari"), outcome.toString());
        }
    }

    @Test
    void whereNobodyListensNothingIsLost() throws Exception {
        NastyServer gone = new NastyServer();
        gone.close();
        assertInstanceOf(
                Outcome.Unreachable.class,
                gone.carrier().carry(Letters.parcel(folder, "kari@example.com")));
        assertInstanceOf(Outcome.Unreachable.class, gone.carrier().knock());
    }

    @Test
    void withoutTheProtectionThatIsSetNothingIsSent() throws Exception {
        try (NastyServer plain = new NastyServer()) {
            SmtpServer secured =
                    new SmtpServer(
                            LOCAL, plain.port(), "", "", SmtpServer.Security.STARTTLS, SHORT);
            Outcome outcome =
                    new SmtpCarrier(secured, Letters.PORTAL)
                            .carry(Letters.parcel(folder, "kari@example.com"));
            assertInstanceOf(Outcome.Unreachable.class, outcome);
            assertEquals(0, plain.letters().size());
        }
    }
}
