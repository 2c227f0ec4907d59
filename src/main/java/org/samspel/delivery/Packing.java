package org.samspel.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.samspel.mail.Letter;
import org.samspel.mail.Sender;

/**
 * Makes messages of letters (RFC 5322): text and HTML side by side, everything ASCII on the wire.
 * The same letter gives the same Message-ID each time, so that a second copy is known as one.
 */
public final class Packing {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Sender sender;
    private final ReturnPath returnPath;
    private final Optional<DkimKey> key;

    public Packing(Sender sender, ReturnPath returnPath, Optional<DkimKey> key) {
        this.sender = sender;
        this.returnPath = returnPath;
        this.key = key;
    }

    /**
     * @param id of the letter, for good
     * @param written when the letter was accepted, for its Date
     */
    public Parcel pack(UUID id, Letter letter, Instant written) {
        try {
            MimeMessage message = message(id, letter);
            message.setSentDate(Date.from(written));
            message.saveChanges();
            String text = new String(signed(bytes(message)), StandardCharsets.US_ASCII);
            return new Parcel(id, letter.to(), returnPath.of(id), text);
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("a checked letter makes a message", impossible);
        }
    }

    private MimeMessage message(UUID id, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Numbered("<" + id + "@" + sender.address().domain() + ">");
        message.setFrom(new InternetAddress(sender.address().text(), sender.name(), UTF_8));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to().text()));
        if (letter.replyTo().isPresent()) {
            InternetAddress person = new InternetAddress(letter.replyTo().get().text());
            message.setReplyTo(new InternetAddress[] {person});
        }
        message.setSubject(letter.wording().subject(), UTF_8);
        message.setHeader("Content-Language", letter.language().code());
        // RFC 3834: no robot answers this.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe().isPresent()) {
            String address = letter.unsubscribe().get().toASCIIString();
            message.setHeader("List-Unsubscribe", "<" + address + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(body(letter.wording()));
        return message;
    }

    private static Multipart body(Letter.Wording wording) throws MessagingException {
        MimeMultipart body = new MimeMultipart("alternative");
        body.addBodyPart(part(wording.text(), "plain"));
        body.addBodyPart(part(wording.html(), "html"));
        return body;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        // Lines stay short and the signature holds on any way.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static byte[] bytes(MimeMessage message) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private byte[] signed(byte[] message) throws IOException {
        for (byte one : message) {
            if (one < 0) {
                throw new IOException("not ASCII");
            }
        }
        return key.isPresent() ? key.get().sign(message) : message;
    }

    /** The library would give each message a number of its own. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
