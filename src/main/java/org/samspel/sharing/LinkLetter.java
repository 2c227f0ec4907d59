package org.samspel.sharing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.mail.Letter;
import org.samspel.sharing.SharingView.Line;
import org.samspel.sharing.SharingView.Written;

/** What a letter with a link says: words of the theme, titles of the site, and who sends it. */
record LinkLetter(SitePages sheets, ShareLetters.Content content) {
    private static final int MOST_LINES = 30;

    /** Of a subject or title, in characters. */
    private static final int LONGEST = 200;

    /** Where the recipient says that they want no more letters. */
    String stop() {
        return link() + LinkServlet.STOP;
    }

    private String link() {
        return sheets.url() + LinkServlet.PATH + content.token().text();
    }

    /**
     * @param example whether its links lead nowhere
     */
    Letter.Wording wording(boolean example) {
        String subject = subject();
        Written written = written();
        String html =
                sheets.theme()
                        .get()
                        .render(
                                "mail/share",
                                Map.of(
                                        "page", Map.of("language", language().code()),
                                        "subject", subject,
                                        "example", example,
                                        "view", written),
                                language().locale());
        return new Letter.Wording(shortened(subject), plain(written), html);
    }

    private Language language() {
        return content.language();
    }

    private Share.Sender sender() {
        return content.share().sender();
    }

    private String text(String key, Object... arguments) {
        return sheets.text(language(), key, arguments);
    }

    private String siteName() {
        return sheets.siteName(language());
    }

    /** What a guest is called comes from a stranger: no subject holds it. */
    private String subject() {
        return sender().isGuest()
                ? text("share.letter.guest.subject", siteName())
                : text("share.letter.subject", sender().name(), siteName());
    }

    private String lead() {
        return sender().isGuest()
                ? text("share.letter.guest.lead", sender().email(), siteName())
                : text("share.letter.lead", sender().name(), sender().email(), siteName());
    }

    private String why() {
        return sender().isGuest()
                ? text("share.letter.guest.why", siteName())
                : text("share.letter.why", sender().name(), siteName());
    }

    private Written written() {
        Basket basket = Basket.of(sheets.site().get(), language(), content.share().items());
        List<Line> lines =
                Lines.of(basket).files(basket).stream()
                        .limit(MOST_LINES)
                        .map(LinkLetter::shortened)
                        .toList();
        int more = basket.files().size() - lines.size();
        LocalDate day = LocalDate.ofInstant(content.expires(), ZoneId.systemDefault());
        String contact = sheets.site().get().definition().contact().email();
        return new Written(
                lead(),
                lines,
                more == 0 ? "" : text("share.letter.more", more),
                link(),
                text("share.letter.until", Formats.date(day, language())),
                why(),
                stop(),
                contact.isEmpty() ? "" : text("share.letter.abuse", contact));
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

    /** A subject or title as long as mail programs show it. */
    static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    private String plain(Written written) {
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
                        text("share.letter.open") + "\n" + written.link(),
                        written.until(),
                        written.why(),
                        text("share.letter.stop") + "\n" + written.stop(),
                        written.abuse());
        return text.strip() + "\n";
    }
}
