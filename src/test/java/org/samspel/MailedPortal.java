package org.samspel;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The one portal of this run that sends by a real mail server, for staff and for guests. Tests that
 * share it use addresses of their own, and count letters to those alone.
 */
final class MailedPortal implements AutoCloseable {
    /** Who runs it, and sends as staff. */
    static final String OWNER = "sender@example.org";

    /** A letter can be called back for a minute, and then it waits for its turn. */
    private static final Duration LETTER = Duration.ofSeconds(150);

    private final Path folder;
    private final GreenMail mail;
    private final RunningPortal portal;
    private Optional<Page> owner = Optional.empty();

    private MailedPortal(Path folder, GreenMail mail, RunningPortal portal) {
        this.folder = folder;
        this.mail = mail;
        this.portal = portal;
    }

    /** Gives it to tests: started when the first asks, ended after the last. */
    static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
            return parameter.getParameter().getType() == MailedPortal.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
            return extension
                    .getRoot()
                    .getStore(Namespace.create(MailedPortal.class))
                    .getOrComputeIfAbsent(
                            MailedPortal.class, key -> MailedPortal.open(), MailedPortal.class);
        }
    }

    private static MailedPortal open() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            Path folder = Files.createTempDirectory("samspel");
            Path content = SharedPortal.copy(Path.of("content"), folder.resolve("content"));
            return new MailedPortal(
                    folder,
                    mail,
                    RunningPortal.start(
                            content,
                            folder.resolve("var"),
                            "samspel.sharing.guests=true",
                            "samspel.mail.host=127.0.0.1",
                            "samspel.mail.port=" + mail.getSmtp().getPort(),
                            "samspel.mail.tls=none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningPortal portal() {
        return portal;
    }

    String address(String path) {
        return portal.address().resolve(path).toString();
    }

    /** A window in which {@link #OWNER} is signed in, the same for all. */
    Page owner(Browser browser) {
        Page page = owner.orElseGet(() -> signedUp(browser));
        owner = Optional.of(page);
        return page;
    }

    private Page signedUp(Browser browser) {
        Page page =
                browser.newContext(new Browser.NewContextOptions().setLocale("nb-NO")).newPage();
        Newsroom.becomeFirst(portal, page, OWNER);
        return page;
    }

    /** The first letter to somebody; waits for it. */
    MimeMessage letter(String to) {
        Eventually.within(LETTER, "a letter to " + to, () -> find(to).isPresent());
        return find(to).orElseThrow();
    }

    Optional<MimeMessage> find(String to) {
        return letters().filter(message -> is(message::getAllRecipients, to)).findFirst();
    }

    /** Letters that somebody has got so far. */
    long count(String to) {
        return letters().filter(message -> is(message::getAllRecipients, to)).count();
    }

    /** Letters that {@link #OWNER} has sent so far, to whomever. */
    long ofOwner() {
        return letters().filter(message -> is(message::getReplyTo, OWNER)).count();
    }

    void awaits(String to, long letters) {
        Eventually.within(LETTER, letters + " letters to " + to, () -> count(to) >= letters);
    }

    private Stream<MimeMessage> letters() {
        return Arrays.stream(mail.getReceivedMessages());
    }

    /** What a header says; asking may fail. */
    @FunctionalInterface
    private interface Header {
        Address[] addresses() throws MessagingException;
    }

    private static boolean is(Header header, String address) {
        try {
            return header.addresses()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of it, with its long lines whole again. */
    static String text(MimeMessage message) {
        return GreenMailUtil.getBody(message).replace("=\r\n", "");
    }

    @Override
    public void close() throws IOException {
        portal.close();
        mail.stop();
        SharedPortal.delete(folder);
    }
}
