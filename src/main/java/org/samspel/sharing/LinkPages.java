package org.samspel.sharing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.pages.Pages;
import org.samspel.sharing.SharingView.Ended;
import org.samspel.sharing.SharingView.Line;
import org.samspel.sharing.SharingView.Received;
import org.samspel.sharing.SharingView.Stopping;
import org.samspel.sharing.SitePages.Sheet;

/** The pages a recipient sees, in the language the sender chose. */
record LinkPages(SitePages sheets) {

    /**
     * Somebody with a link.
     *
     * @param language of the page: the one the sender chose, unless the reader wants another
     */
    record Reader(Token token, Links.Found found, Language language) {
        String self() {
            return LinkServlet.PATH + token.text();
        }
    }

    Sheet open(Reader reader) {
        Links.Found found = reader.found();
        Language language = reader.language();
        Basket basket = Basket.of(sheets.site().get(), language, found.share().items());
        String self = reader.self();
        List<Line> lines =
                Lines.of(basket).files(basket).stream().map(line -> below(self, line)).toList();
        Received view =
                new Received(
                        found.share().sender().isGuest(),
                        name(reader),
                        found.share().sender().email(),
                        until(reader),
                        lines,
                        Lines.of(basket).gone(basket),
                        Formats.size(basket.size(), language),
                        lines.size(),
                        lines.size() > 1 ? self + LinkServlet.ARCHIVE : "",
                        self + LinkServlet.STOP);
        return sheet(200, "link", reader, view);
    }

    private static Line below(String self, Line line) {
        return new Line(
                line.address(),
                line.title(),
                self + LinkServlet.FILES + line.page(),
                line.type(),
                line.size(),
                line.files(),
                line.language());
    }

    /** 410: what it was, and a way to ask for it again. */
    Sheet over(Reader reader) {
        Links.Found found = reader.found();
        Language language = reader.language();
        Basket basket = Basket.of(sheets.site().get(), language, found.share().items());
        Ended view =
                new Ended(
                        found.share().sender().isGuest(),
                        name(reader),
                        until(reader),
                        found.recipient().life().revoked(),
                        basket.items().stream().map(Item::title).toList(),
                        found.recipient().asked().isPresent(),
                        reader.self() + LinkServlet.AGAIN);
        return sheet(410, "ended", reader, view);
    }

    Sheet stopping(Reader reader, boolean done) {
        return sheet(200, "stop", reader, new Stopping(done, reader.self() + LinkServlet.STOP));
    }

    /** Guests have no name, and after a week nobody knows their address. */
    private String name(Reader reader) {
        Share.Sender sender = reader.found().share().sender();
        if (!sender.isGuest()) {
            return sender.name();
        }
        return sender.email().isEmpty()
                ? sheets.text(reader.language(), "share.guest")
                : sheets.text(reader.language(), "share.guest.named", sender.email());
    }

    private static String until(Reader reader) {
        return Formats.date(
                LocalDate.ofInstant(
                        reader.found().recipient().life().expires(), ZoneId.systemDefault()),
                reader.language());
    }

    private Sheet sheet(int status, String layout, Reader reader, SharingView view) {
        return new Sheet(
                status,
                reader.language(),
                layout,
                new Pages.Titled(
                        sheets.text(reader.language(), "share." + layout + ".title"),
                        other -> reader.self() + "?lang=" + other.code()),
                view);
    }
}
