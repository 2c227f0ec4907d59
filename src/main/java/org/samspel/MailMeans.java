package org.samspel;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.samspel.delivery.Carrier;
import org.samspel.delivery.DkimKey;
import org.samspel.delivery.FolderCarrier;
import org.samspel.delivery.ImapMailbox;
import org.samspel.delivery.Maildir;
import org.samspel.delivery.Postbox;
import org.samspel.delivery.SmtpCarrier;
import org.samspel.delivery.SmtpServer;
import org.samspel.launcher.Settings;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Secret;
import org.samspel.mail.Sender;
import org.samspel.outbox.Outbox;

/** What letters are sent with, as the owner has set it. */
final class MailMeans {
    private MailMeans() {}

    /**
     * @throws IOException when the key for signing can't be read, or the data folder not be written
     */
    static Outbox.Means of(Settings.Mail given, Path data) throws IOException {
        Sender sender = sender(given);
        return new Outbox.Means(
                sender,
                Secret.keptIn(data.resolve("mail.key")),
                signature(given.dkim()),
                carrier(given.server(), sender, data.resolve("mail")),
                postbox(given.bounces()));
    }

    private static Sender sender(Settings.Mail given) {
        int open = given.from().indexOf('<');
        String address = given.from().substring(open + 1).replace(">", "");
        int at = address.indexOf('@');
        return new Sender(
                given.from().substring(0, Math.max(open, 0)).strip(),
                new EmailAddress(
                        address.substring(0, at),
                        address.substring(at + 1).toLowerCase(Locale.ROOT)),
                !given.bounces().place().isEmpty());
    }

    private static Optional<DkimKey> signature(Settings.Dkim given) throws IOException {
        return given.selector().isEmpty()
                ? Optional.empty()
                : Optional.of(DkimKey.read(given.selector(), given.domain(), given.key()));
    }

    private static Carrier carrier(Settings.MailServer given, Sender sender, Path folder) {
        if (given.host().isEmpty()) {
            System.getLogger(MailMeans.class.getName())
                    .log(
                            Level.INFO,
                            "No mail server is set (samspel.mail.host). Letters become files in {0},"
                                    + " are sent to nobody, and are removed after seven days.",
                            folder);
            return new FolderCarrier(folder);
        }
        return new SmtpCarrier(
                new SmtpServer(
                        given.host(),
                        given.port(),
                        given.user(),
                        given.password(),
                        SmtpServer.Security.valueOf(given.tls().toUpperCase(Locale.ROOT)),
                        SmtpServer.Waits.USUAL),
                sender);
    }

    private static Optional<Postbox> postbox(Settings.Bounces given) {
        if (given.place().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                given.place().matches("imaps?:.*")
                        ? new ImapMailbox(URI.create(given.place()), given.user(), given.password())
                        : new Maildir(Path.of(given.place())));
    }
}
