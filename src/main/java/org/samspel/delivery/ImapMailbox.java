package org.samspel.delivery;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/** A mailbox on a mail server (RFC 9051). What has been looked at is marked as read. */
public final class ImapMailbox implements Postbox {
    private static final String SECONDS_20 = "20000";
    private static final String SECONDS_60 = "60000";

    private final URI address;
    private final String user;
    private final String password;

    /**
     * @param address {@code imaps://host/INBOX}, or {@code imap://} for a server on this machine
     */
    public ImapMailbox(URI address, String user, String password) {
        this.address = address;
        this.user = user;
        this.password = password;
    }

    @Override
    public void empty(Predicate<BounceReport> reader) throws IOException {
        String protocol = String.valueOf(address.getScheme());
        Session session = Session.getInstance(properties("mail." + protocol + "."));
        try (Store store = session.getStore(protocol)) {
            store.connect(address.getHost(), address.getPort(), user, password);
            String path = String.valueOf(address.getPath()).replaceFirst("^/", "");
            try (Folder folder = store.getFolder(path.isEmpty() ? "INBOX" : path)) {
                folder.open(Folder.READ_WRITE);
                read(folder, reader);
            }
        } catch (MessagingException away) {
            throw new IOException("The mailbox can't be read: " + away.getMessage(), away);
        }
    }

    /** Closing the folder removes what is marked as deleted. */
    private static void read(Folder folder, Predicate<BounceReport> reader)
            throws MessagingException, IOException {
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Message[] some = Arrays.copyOf(unread, Math.min(unread.length, MOST));
        FetchProfile sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.ENVELOPE);
        folder.fetch(some, sizes);
        for (Message message : some) {
            boolean taken = report(message).filter(reader).isPresent();
            message.setFlag(taken ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        }
    }

    private static Optional<BounceReport> report(Message message) throws IOException {
        try {
            return message.getSize() <= LARGEST && message instanceof MimeMessage mime
                    ? BounceReport.read(mime)
                    : Optional.empty();
        } catch (MessagingException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Properties properties(String prefix) {
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", SECONDS_20);
        properties.setProperty(prefix + "timeout", SECONDS_60);
        properties.setProperty(prefix + "writetimeout", SECONDS_60);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
