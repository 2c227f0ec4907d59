package org.samspel.sharing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samspel.entries.SiteDefinition;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;

/** Letters in the words of the theme, with titles of the site and nothing else. */
public final class ThemedLetters implements ShareLetters, GuestLetters {
    private final SitePages sheets;

    public ThemedLetters(SitePages sheets) {
        this.sheets = sheets;
    }

    @Override
    public Letter letter(EmailAddress to, Content content) {
        LinkLetter letter = new LinkLetter(sheets, content);
        return new Letter(
                to,
                ShareLetters.address(content.share().sender().email()),
                content.language(),
                letter.wording(false),
                Optional.of(URI.create(letter.stop())));
    }

    /** What an example of a letter is about. */
    record Example(Basket basket, Language language, int days, Instant now) {}

    /** A letter, exactly as it will be but for the link, which each recipient has another of. */
    Letter.Wording example(Share.Sender sender, Example example) {
        Share share =
                new Share(
                        new UUID(0, 0),
                        sender,
                        example.basket().addresses(),
                        example.days(),
                        example.now());
        Content content =
                new Content(
                        share,
                        example.language(),
                        new Token("…"),
                        example.now().plus(Duration.ofDays(example.days())));
        return new LinkLetter(sheets, content).wording(true);
    }

    @Override
    public Optional<Letter> toSender(
            Share.Sender sender, String kind, String path, List<String> list) {
        return ShareLetters.address(sender.email())
                .map(to -> notice(to, sender.language(), new Notice(kind, path, list)));
    }

    @Override
    public Optional<Letter> toOwner() {
        return toOwner("many");
    }

    @Override
    public Optional<Letter> guestsToOwner() {
        return toOwner("guest.many");
    }

    private Optional<Letter> toOwner(String kind) {
        SiteDefinition site = sheets.site().get().definition();
        return ShareLetters.address(site.contact().email())
                .map(
                        to ->
                                notice(
                                        to,
                                        site.languages().getFirst(),
                                        new Notice(kind, "/staff", List.of())));
    }

    @Override
    public Letter toGuest(EmailAddress to, Language language, Token token) {
        return notice(
                to, language, new Notice("guest.proof", GuestPage.confirming(token), List.of()));
    }

    /** A few words and a link. */
    private record Notice(String kind, String path, List<String> list) {}

    private Letter notice(EmailAddress to, Language language, Notice notice) {
        String name = sheets.siteName(language);
        String link = sheets.url() + notice.path();
        String key = "share.letter." + notice.kind();
        String subject = LinkLetter.shortened(sheets.text(language, key + ".subject", name));
        List<String> paragraphs =
                new ArrayList<>(List.of(sheets.text(language, key + ".text", name)));
        paragraphs.addAll(notice.list());
        paragraphs.add(link);
        String html =
                sheets.theme()
                        .get()
                        .render(
                                "mail/letter",
                                Map.of(
                                        "language", language.code(),
                                        "subject", subject,
                                        "paragraphs", paragraphs,
                                        "link", link),
                                language.locale());
        return new Letter(
                to,
                Optional.empty(),
                language,
                new Letter.Wording(subject, String.join("\n\n", paragraphs) + "\n", html),
                Optional.empty());
    }
}
