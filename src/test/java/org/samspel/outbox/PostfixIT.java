package org.samspel.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.Eventually;
import org.samspel.delivery.DkimKey;
import org.samspel.delivery.Letters;
import org.samspel.delivery.Maildir;
import org.samspel.delivery.Reason;
import org.samspel.delivery.SmtpCarrier;
import org.samspel.delivery.SmtpServer;
import org.samspel.store.DatabasePlace;

/**
 * Letters through a real mail server: they arrive as sent, their signature holds in another
 * implementation's eyes, and those for nobody come back.
 */
class PostfixIT {
    private static final String VERIFY =
            "import dkim, sys; key = sys.argv[2].encode();"
                    + "print(dkim.verify(open(sys.argv[1], 'rb').read(),"
                    + " dnsfunc=lambda name, timeout=5: key if name =="
                    + " b's2026._domainkey.example.org.' else None))";

    @TempDir private Path folder;

    @BeforeEach
    void needed() {
        boolean there = Files.isExecutable(Path.of("/usr/sbin/postfix"));
        assumeTrue(there || "needed".equals(System.getProperty("samspel.browser")));
        assertTrue(there, "Postfix is not installed: apt-get install postfix python3-dkim");
    }

    @Test
    void lettersArriveSignedAndThoseForNobodyComeBack() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        try (Postfix postfix = new Postfix(folder.resolve("postfix"));
                PostOffice office = office(postfix, pair)) {
            office.outbox.start();
            UUID kari = office.add("kari@example.com", Posting.now("kari"));
            UUID nobody = office.add("nobody@example.com", Posting.now("nobody"));
            office.waitFor(kari, State.ACCEPTED);
            Delivery back = office.waitFor(nobody, State.BOUNCED);
            assertEquals(Optional.of(Reason.NO_SUCH_PERSON), back.reason(), postfix.log());
            assertTrue(!back.answer().contains("nobody@"), back.answer());

            Path inbox = postfix.mailbox("kari").resolve("new");
            Eventually.within(Duration.ofSeconds(20), "it arrives", () -> files(inbox).size() == 1);
            Path letter = files(inbox).get(0);
            String text = Files.readString(letter, StandardCharsets.US_ASCII);
            assertTrue(text.startsWith("Return-Path: <portal+"), text);
            assertTrue(text.contains("Message-ID: <" + kari + "@example.org>"), text);
            assertEquals("True", verified(letter, pair));
            Files.writeString(letter, text.replace("Subject: ", "Subject: Another "));
            assertEquals("False", verified(letter, pair));
            assertEquals(State.ACCEPTED, office.status(kari).state());
        }
    }

    private PostOffice office(Postfix postfix, KeyPair pair) throws Exception {
        Path key = folder.resolve("key.pem");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        SmtpServer server = Letters.server(postfix.port());
        Outbox.Means means =
                new Outbox.Means(
                        Letters.PORTAL,
                        Letters.secret(folder),
                        Optional.of(DkimKey.read("s2026", "example.org", key)),
                        new SmtpCarrier(server, Letters.PORTAL),
                        Optional.of(new Maildir(postfix.mailbox("portal"))));
        DatabasePlace place = new DatabasePlace("", "", "", folder.resolve("database"));
        return new PostOffice(place, Clock.systemUTC(), means);
    }

    private static String verified(Path letter, KeyPair pair) throws Exception {
        String record =
                "v=DKIM1; k=rsa; p="
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        Process python =
                new ProcessBuilder("/usr/bin/python3", "-c", VERIFY, letter.toString(), record)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        return said.strip();
    }

    private static List<Path> files(Path box) {
        if (!Files.isDirectory(box)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(box)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
