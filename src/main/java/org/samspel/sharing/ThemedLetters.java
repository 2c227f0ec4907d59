package org.samspel.sharing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.entries.SiteDefinition;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.mail.EmailAddress;
import org.samspel.mail.Letter;
import org.samspel.sharing.SharingView.Line;
import org.samspel.sharing.SharingView.Written;

/** Letters in the words of the theme, with titles of the site and nothing else. */
public final class ThemedLetters implements ShareLetters, GuestLetters {
    private static final int MOST_LINES = 30;

    /** Of a subject or title, in characters. */
    private static final int LONGEST = 200;

    private final SitePages sheets;

    public ThemedLetters(SitePages sheets) {
        this.sheets = sheets;
    }

    @Override
    public Letter letter(EmailAddress to, Content content) {
        return new Letter(
                to,
                ShareLetters.address(content.share().sender().email()),
                content.language(),
                wording(content, false),
                Optional.of(URI.create(link(content) + LinkServlet.STOP)));
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
        return wording(
                new Content(
                        share,
                        example.language(),
                        new Token("…"),
                        example.now().plus(Duration.ofDays(example.days()))),
                true);
    }

    /**
     * @param example whether its links lead nowhere
     */
    private Letter.Wording wording(Content content, boolean example) {
        Language language = content.language();
        String subject = subject(content.share().sender(), language);
        Written written = written(content);
        String html =
                sheets.theme()
                        .get()
                        .render(
                                "mail/share",
                                Map.of(
                                        "page", Map.of("language", language.code()),
                                        "subject", subject,
                                        "example", example,
                                        "view", written),
                                language.locale());
        return new Letter.Wording(shortened(subject), plain(language, written), html);
    }

    /** What a guest is called comes from a stranger: no subject holds it. */
    private String subject(Share.Sender sender, Language language) {
        String name = sheets.siteName(language);
        return sender.isGuest()
                ? sheets.text(language, "share.letter.guest.subject", name)
                : sheets.text(language, "share.letter.subject", sender.name(), name);
    }

    private String why(Share.Sender sender, Language language) {
        String name = sheets.siteName(language);
        return sender.isGuest()
                ? sheets.text(language, "share.letter.guest.why", name)
                : sheets.text(language, "share.letter.why", sender.name(), name);
    }

    private String link(Content content) {
        return sheets.url() + LinkServlet.PATH + content.token().text();
    }

    private Written written(Content content) {
        Language language = content.language();
        Share.Sender sender = content.share().sender();
        Basket basket = Basket.of(sheets.site().get(), language, content.share().items());
        List<Line> lines =
                Lines.of(basket).files(basket).stream()
                        .limit(MOST_LINES)
                        .map(ThemedLetters::shortened)
                        .toList();
        int more = basket.files().size() - lines.size();
        String name = sheets.siteName(language);
        LocalDate day = LocalDate.ofInstant(content.expires(), ZoneId.systemDefault());
        String contact = sheets.site().get().definition().contact().email();
        return new Written(
                sender.isGuest()
                        ? sheets.text(language, "share.letter.guest.lead", sender.email(), name)
                        : sheets.text(
                                language, "share.letter.lead", sender.name(), sender.email(), name),
                lines,
                more == 0 ? "" : sheets.text(language, "share.letter.more", more),
                link(content),
                sheets.text(language, "share.letter.until", Formats.date(day, language)),
                why(sender, language),
                link(content) + LinkServlet.STOP,
                contact.isEmpty() ? "" : sheets.text(language, "share.letter.abuse", contact));
    }

    private static Line shortened(Line line) {
        return new Line(
                line.address(),
                shortened(line.title()),
                line.page(),
                line.type(),
                line.size(),
                line.files(),
                line.language());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    private String plain(Language language, Written written) {
        Stream<String> files =
                written.lines().stream()
                        .map(line -> line.title() + " (" + line.type() + ", " + line.size() + ")");
        String list =
                Stream.concat(files, Stream.of(written.more()))
                        .filter(line -> !line.isEmpty())
                        .map(line -> "- " + line)
                        .collect(Collectors.joining("\n"));
        String text =
                String.join(
                        "\n\n",
                        written.lead(),
                        list,
                        sheets.text(language, "share.letter.open") + "\n" + written.link(),
                        written.until(),
                        written.why(),
                        sheets.text(language, "share.letter.stop") + "\n" + written.stop(),
                        written.abuse());
        return text.strip() + "\n";
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
        String subject = shortened(sheets.text(language, key + ".subject", name));
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
