package org.samspel.sharing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.samspel.exchange.SearchResults;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.pages.Pages;
import org.samspel.publishing.Address;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;
import org.samspel.sharing.SharingView.Choosing;
import org.samspel.sharing.SharingView.Given;
import org.samspel.sharing.SharingView.Line;
import org.samspel.sharing.SharingView.Link;
import org.samspel.sharing.SitePages.Sheet;
import org.samspel.staff.QrPicture;

/** The pages where a basket is filled, and where its link leads. */
final class BasketPages {
    static final String PATH = "/share/";
    private static final int MOST_FOUND = 10;

    /** In squares of a code that a telephone still reads from a screen. */
    private static final int LONGEST_QR = 600;

    private final SitePages sheets;
    private final boolean guests;

    /**
     * @param guests whether visitors can send letters
     */
    BasketPages(SitePages sheets, boolean guests) {
        this.sheets = sheets;
        this.guests = guests;
    }

    /**
     * @param query words to look for something to add; empty for nothing
     */
    Sheet choosing(Basket basket, String query) {
        Language language = basket.language();
        String self = PATH + language.code();
        Choosing view =
                new Choosing(
                        self,
                        Lines.of(basket).chosen(basket.items()),
                        Formats.size(basket.size(), language),
                        basket.files().size(),
                        query,
                        found(basket, query),
                        link(basket),
                        SendPage.PATH + "?items=" + items(basket),
                        guests
                                ? GuestPage.PATH
                                        + "?lang="
                                        + language.code()
                                        + "&items="
                                        + items(basket)
                                : "");
        return sheet("basket", basket, view, "");
    }

    private static String items(Basket basket) {
        return Address.encode(String.join(" ", basket.addresses()));
    }

    Sheet given(Basket basket) {
        Language language = basket.language();
        List<Line> lines = Lines.of(basket).files(basket);
        String path = PATH + language.code() + "/files";
        Given view =
                new Given(
                        lines,
                        Lines.of(basket).gone(basket),
                        Formats.size(basket.size(), language),
                        lines.size(),
                        lines.size() > 1 ? path + ".zip?" + basket.query() : "");
        return sheet("files", basket, view, "/files");
    }

    private Sheet sheet(String layout, Basket basket, SharingView view, String below) {
        Language language = basket.language();
        String query = basket.query();
        return new Sheet(
                200,
                language,
                layout,
                new Pages.Titled(
                        sheets.text(language, "share." + layout + ".title"),
                        other ->
                                PATH + other.code() + below + (query.isEmpty() ? "" : "?" + query)),
                view);
    }

    /** A single file has an address of its own already; so has a folder or work. */
    private Link link(Basket basket) {
        if (basket.files().isEmpty()) {
            return new Link("", "", "", 0);
        }
        Language language = basket.language();
        List<Line> lines = Lines.of(basket).chosen(basket.items());
        String path =
                lines.size() == 1
                        ? lines.getFirst().page()
                        : PATH + language.code() + "/files?" + basket.query();
        String address = sheets.url() + path;
        String name = sheets.siteName(language);
        String subject = sheets.text(language, "share.mail.subject", name);
        String body = sheets.text(language, "share.mail.text", name) + "\n\n" + address + "\n";
        String mail = "mailto:?subject=" + escaped(subject) + "&body=" + escaped(body);
        if (address.length() > LONGEST_QR) {
            return new Link(address, mail, "", 0);
        }
        QrPicture qr = QrPicture.of(address);
        return new Link(address, mail, qr.path(), qr.size());
    }

    private static String escaped(String text) {
        return Address.encode(text).replace("/", "%2F");
    }

    /** Works and files a search finds that are not yet in the basket. */
    private List<Line> found(Basket basket, String query) {
        if (query.isBlank()) {
            return List.of();
        }
        Site site = basket.site();
        Place.SearchPage place = new Place.SearchPage(basket.language());
        SearchResults results =
                sheets.pages()
                        .found(site, place, Pages.known(place, Map.of("q", List.of(query))))
                        .results();
        List<String> addresses =
                results.hits().stream().flatMap(this::addresses).limit(MOST_FOUND).toList();
        List<Item> items =
                new Items(site, basket.language())
                        .of(addresses).stream()
                                .filter(item -> !basket.addresses().contains(item.address()))
                                .filter(item -> hasFiles(item))
                                .toList();
        return Lines.of(basket).chosen(items);
    }

    private static boolean hasFiles(Item item) {
        return item instanceof Item.There there && !there.files().isEmpty();
    }

    private Stream<String> addresses(SearchResults.Hit hit) {
        return Stream.of(hit.where().file(), hit.where().address())
                .filter(address -> !address.isEmpty())
                .map(address -> address.replaceFirst("[?#].*", ""))
                .map(
                        address ->
                                address.startsWith(sheets.url())
                                        ? address.substring(sheets.url().length())
                                        : address)
                .limit(1);
    }
}
