package org.samspel.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail server's word that a letter was given up (RFC 3464, Action: failed). Anything else that
 * comes to the same mailbox is none: answers of robots, reports of mere delay, letters.
 *
 * @param recipients of the report itself: all addresses it was delivered to, as they stand there
 * @param answer the status and what the last server said, without addresses
 */
public record BounceReport(String recipients, String answer) {
    private static final String[] DELIVERED_TO = {
        "To", "Delivered-To", "X-Original-To", "Envelope-To"
    };

    /** A report is short; a part with more fields than this is not read to its end. */
    private static final int LONGEST = 64 * 1024;

    static Optional<BounceReport> read(MimeMessage message) throws MessagingException, IOException {
        ContentType type = new ContentType(message.getContentType());
        if (!type.match("multipart/report")
                || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))) {
            return Optional.empty();
        }
        StringBuilder recipients = new StringBuilder();
        for (String name : DELIVERED_TO) {
            String[] values = message.getHeader(name);
            recipients.append(values == null ? "" : String.join(" ", values)).append(' ');
        }
        Multipart parts = new MimeMultipart(message.getDataHandler().getDataSource());
        for (int i = 0; i < Math.min(parts.getCount(), 10); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                return failure(part.getInputStream())
                        .map(answer -> new BounceReport(recipients.toString(), answer));
            }
        }
        return Optional.empty();
    }

    /** Fields about the message, an empty line, fields about its one recipient. */
    private static Optional<String> failure(InputStream status)
            throws MessagingException, IOException {
        byte[] start = status.readNBytes(LONGEST);
        try (InputStream fields = new ByteArrayInputStream(start)) {
            var unused = new InternetHeaders(fields);
            InternetHeaders recipient = new InternetHeaders(fields);
            String action = first(recipient, "Action").toLowerCase(Locale.ROOT);
            String said =
                    first(recipient, "Diagnostic-Code").replaceFirst("^\\s*\\w+\\s*;\\s*", "");
            return action.startsWith("failed")
                    ? Optional.of(Outcome.withoutAddresses(first(recipient, "Status") + " " + said))
                    : Optional.empty();
        }
    }

    private static String first(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? "" : values[0].strip();
    }
}
