package org.samspel.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Sender;

/** Hands letters to a mail server, each over a connection of its own (RFC 5321). */
public final class SmtpCarrier implements Carrier {
    private static final Logger LOG = System.getLogger(SmtpCarrier.class.getName());

    private final SmtpServer server;
    private final Sender sender;

    public SmtpCarrier(SmtpServer server, Sender sender) {
        this.server = server;
        this.sender = sender;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        return connected(
                parcel.returnPath(),
                (session, transport) -> {
                    Address[] to = {new InternetAddress(parcel.to().text())};
                    var bytes = new ByteArrayInputStream(parcel.bytes());
                    transport.sendMessage(new MimeMessage(session, bytes), to);
                });
    }

    @Override
    public Outcome knock() {
        return connected(sender.address(), (session, transport) -> {});
    }

    @FunctionalInterface
    private interface Errand {
        void with(Session session, Transport transport) throws MessagingException;
    }

    private Outcome connected(EmailAddress returnPath, Errand errand) {
        Session session = Session.getInstance(properties(returnPath));
        try {
            // Not closed by "try": a line that breaks after the letter was taken changes nothing.
            Transport transport = session.getTransport("smtp");
            if (server.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(server.user(), server.password());
            }
            return done(errand, session, transport);
        } catch (MessagingException away) {
            return new Outcome.Unreachable(SmtpAnswer.of(away).text());
        }
    }

    private static Outcome done(Errand errand, Session session, Transport transport) {
        try {
            errand.with(session, transport);
            return new Outcome.Accepted("250");
        } catch (MessagingException failed) {
            return SmtpAnswer.of(failed).outcome();
        } finally {
            close(transport);
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyClosed) {
            LOG.log(Level.DEBUG, "The line to the mail server was closed", alreadyClosed);
        }
    }

    private Properties properties(EmailAddress returnPath) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
        properties.setProperty("mail.smtp.localhost", sender.address().domain());
        properties.setProperty("mail.smtp.from", returnPath.text());
        properties.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        // The library waits for ever, otherwise.
        String answer = String.valueOf(server.waits().answer().toMillis());
        properties.setProperty(
                "mail.smtp.connectiontimeout", String.valueOf(server.waits().connect().toMillis()));
        properties.setProperty("mail.smtp.timeout", answer);
        properties.setProperty("mail.smtp.writetimeout", answer);
        // Once a letter is accepted nothing more can go wrong with it.
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }
}
