package org.samspel.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;
import org.samspel.mail.Secret;
import org.samspel.mail.Sender;

/** Letters for tests, and a portal to send them. */
public final class Letters {
    public static final Sender PORTAL =
            new Sender("Møteplass", new EmailAddress("portal", "example.org"), true);

    static final Instant WRITTEN = Instant.parse("2026-03-01T09:15:00Z");

    private Letters() {}

    /** A mail server on this machine that asks for nothing. */
    public static SmtpServer server(int port) {
        return new SmtpServer(
                "127.0.0.1", port, "", "", SmtpServer.Security.NONE, SmtpServer.Waits.USUAL);
    }

    public static Letter to(String recipient) {
        int at = recipient.indexOf('@');
        return new Letter(
                new EmailAddress(recipient.substring(0, at), recipient.substring(at + 1)),
                Optional.of(new EmailAddress("ola", "kommune.example")),
                Language.NB,
                new Letter.Wording(
                        "Filer til deg: Sluttrapport for blåbærprosjektet",
                        """
                        Hei!

                        Ola Nordmann deler en fil med deg: Sluttrapport (PDF, 2 MB).
                        Åpne den her: https://portal.example.org/s/abc
                        """,
                        """
                        <!doctype html><html lang="nb"><head><title>Filer til deg</title></head>
                        <body><p>Hei!</p><p>Ola Nordmann deler en fil med deg:
                        <a href="https://portal.example.org/s/abc">Sluttrapport</a>
                        (PDF, 2 MB).</p></body></html>
                        """),
                Optional.of(URI.create("https://portal.example.org/u/abc")));
    }

    public static Secret secret(Path folder) {
        try {
            return Secret.keptIn(folder.resolve("mail.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a letter's server sends a report to. */
    public static String returnPath(Path folder, UUID letter) {
        return new ReturnPath(PORTAL, secret(folder)).of(letter).text();
    }

    static Packing packing(Path folder) {
        return new Packing(PORTAL, new ReturnPath(PORTAL, secret(folder)), Optional.empty());
    }

    static Parcel parcel(Path folder, String recipient) {
        return packing(folder).pack(UUID.randomUUID(), to(recipient), WRITTEN);
    }
}
