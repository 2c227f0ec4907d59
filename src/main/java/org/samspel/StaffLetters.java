package org.samspel;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.samspel.access.Letters;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.WrongAddress;
import org.samspel.outbox.Outbox;
import org.samspel.outbox.Posting;
import org.samspel.themes.Theme;

/** Letters to staff, in the words of the theme, by way of the outbox. */
record StaffLetters(Outbox outbox, Supplier<Theme> theme, Site site) implements Letters {

    /**
     * @param url of the site, without a slash at its end
     * @param name of the site in a language
     */
    record Site(String url, Function<Language, String> name) {}

    @Override
    public void send(Connection connection, Letter letter) throws SQLException {
        switch (EmailAddress.read(letter.to())) {
            case EmailAddress to ->
                    outbox.add(
                            connection,
                            new org.samspel.mail.Letter(
                                    to,
                                    Optional.empty(),
                                    letter.language(),
                                    wording(letter),
                                    Optional.empty()),
                            Posting.now("staff/" + UUID.randomUUID()));
            case WrongAddress impossible ->
                    System.getLogger(StaffLetters.class.getName())
                            .log(
                                    Level.ERROR,
                                    "A letter ({0}) can''t be sent: its address is none",
                                    letter.kind());
        }
    }

    private org.samspel.mail.Letter.Wording wording(Letter letter) {
        Locale locale = letter.language().locale();
        String key =
                "staff.letter." + letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
        String name = site.name().apply(letter.language());
        String link = letter.link().isEmpty() ? "" : site.url() + letter.link();
        String subject = theme.get().message(locale, key + ".subject", name);
        String text = theme.get().message(locale, key + ".text", name, link);
        List<String> paragraphs = Arrays.stream(text.split("\n\n", -1)).map(String::strip).toList();
        String html =
                theme.get()
                        .render(
                                "mail/letter",
                                Map.of(
                                        "language", letter.language().code(),
                                        "subject", subject,
                                        "paragraphs", paragraphs,
                                        "link", link),
                                locale);
        return new org.samspel.mail.Letter.Wording(subject, text, html);
    }
}
