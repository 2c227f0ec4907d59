package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.samspel.content.ContentChanged;
import org.samspel.documents.Document;
import org.samspel.documents.Downloads;
import org.samspel.entries.WorkId;
import org.samspel.exchange.Publications;
import org.samspel.exchange.Signposts;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;
import org.samspel.pages.Frame;
import org.samspel.pages.Pages;
import org.samspel.pages.Parameters;
import org.samspel.previews.NotNow;
import org.samspel.publishing.Address;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;
import org.samspel.themes.Theme;

/** Finds what an address means and answers with it. */
public final class Router {
    private static final String ASSETS = "/assets/";
    private static final String IDENTIFIERS = "/id/";
    private static final String API = "/api";
    private static final String LIVE = "/_live";
    private static final Place NOWHERE = Place.Gone.of(Optional.empty(), "");

    private final Printer printer;
    private final Downloads downloads;
    private final FileAnswer files;
    private final ArchiveAnswer archives;
    private final ThumbnailAnswer thumbnails;
    private final Troubles troubles;
    private final OtherForms forms;
    private final VersionAnswer versions;

    public Router(
            Printer printer,
            Downloads downloads,
            FileAnswer files,
            ArchiveAnswer archives,
            OtherForms forms,
            ThumbnailAnswer thumbnails,
            Troubles troubles) {
        this.printer = printer;
        this.downloads = downloads;
        this.files = files;
        this.archives = archives;
        this.thumbnails = thumbnails;
        this.troubles = troubles;
        this.forms = forms;
        versions = new VersionAnswer(downloads, files);
    }

    boolean isSearch(Edition edition, String path) {
        return edition.site().addresses().at(path).orElse(NOWHERE) instanceof Place.SearchPage
                || OtherForms.isSearch(edition, path);
    }

    boolean isPreview(Edition edition, String path) {
        return edition.site().addresses().at(path).orElse(NOWHERE) instanceof Place.PreviewPage;
    }

    /**
     * @param path decoded
     */
    void answer(Exchange exchange, String path) throws IOException {
        if (path.equals("/")) {
            Answers.found(exchange.response(), Addresses.home(wanted(exchange)));
        } else if (path.equals(API) || path.equals(API + "/")) {
            Answers.found(exchange.response(), Addresses.ofApi(wanted(exchange)));
        } else if (path.startsWith(ASSETS)) {
            asset(exchange, path.substring(ASSETS.length()));
        } else if (path.startsWith(ThumbnailAnswer.ADDRESS)) {
            thumbnail(exchange, path);
        } else if (path.startsWith(IDENTIFIERS)) {
            identifier(exchange, path.substring(IDENTIFIERS.length()));
        } else if (path.equals(LIVE) && printer.live()) {
            live(exchange);
        } else {
            content(exchange, path);
        }
    }

    private void content(Exchange exchange, String path) throws IOException {
        Addresses addresses = exchange.edition().site().addresses();
        Optional<Place> place = addresses.at(path.endsWith("/") ? path : path + "/");
        Optional<Document> document =
                path.endsWith("/") ? Optional.empty() : addresses.documentAt(path);
        if (document.isPresent()) {
            file(exchange, path, document.get());
        } else if (place.isPresent()) {
            place(exchange, path, place.get());
        } else if (!forms.answer(exchange, path, parameters(exchange.request()))
                && !archive(exchange, path)) {
            below(exchange, path);
        }
    }

    /** A file beside a work goes where the work goes. */
    private void below(Exchange exchange, String path) throws IOException {
        Optional<Place> place = exchange.edition().site().addresses().followed(path);
        if (place.isPresent()) {
            place(exchange, path, place.get());
        } else {
            missing(exchange, path);
        }
    }

    /** An archive has the address of its page, with an ending of its own. */
    private boolean archive(Exchange exchange, String path) throws IOException {
        return switch (ArchiveAnswer.place(exchange, path).orElse(NOWHERE)) {
            case Place.Page page -> archiveOrPatience(exchange, page);
            case Place.Moved page -> movedArchive(exchange, page);
            case Place.Gone gone -> false;
        };
    }

    private boolean archiveOrPatience(Exchange exchange, Place.Page page) throws IOException {
        try {
            return archives.send(exchange, page);
        } catch (ContentChanged changing) {
            troubles.changing(exchange);
            return true;
        }
    }

    private static boolean movedArchive(Exchange exchange, Place.Moved page) {
        Optional<String> to = ArchiveAnswer.moved(page);
        to.ifPresent(address -> Answers.moved(exchange.response(), address));
        return to.isPresent();
    }

    private void file(Exchange exchange, String path, Document document) throws IOException {
        if (VersionAnswer.isWithdrawn(exchange, document)) {
            String name = document.file().path().name();
            troubles.withdrawn(
                    exchange, language(exchange, path), new Frame.Link(name, Address.encode(path)));
            return;
        }
        if (VersionAnswer.asked(exchange).isPresent()) {
            if (!versions.send(exchange, path, document)) {
                missing(exchange, path);
            }
            return;
        }
        signpost(exchange, path, document);
        try {
            files.send(exchange.request(), exchange.response(), downloads.of(document));
        } catch (ContentChanged changing) {
            troubles.changing(exchange);
        }
    }

    /** A file of something that can be cited leads to its page. */
    private static void signpost(Exchange exchange, String path, Document document) {
        Addresses addresses = exchange.edition().site().addresses();
        addresses
                .owner(document.file().path())
                .filter(Publications::isCited)
                .flatMap(work -> addresses.of(work, language(exchange, path)))
                .ifPresent(
                        page ->
                                exchange.response()
                                        .setHeader("Link", Signposts.ofFile(Address.encode(page))));
    }

    private void place(Exchange exchange, String path, Place place) throws IOException {
        switch (place) {
            case Place.Moved moved ->
                    Answers.moved(exchange.response(), VersionAnswer.at(exchange, moved.to()));
            case Place.Gone gone ->
                    troubles.gone(
                            exchange,
                            gone.language().orElseGet(() -> language(exchange, path)),
                            gone);
            case Place.Page page -> {
                if (path.endsWith("/")) {
                    pageOrPatience(exchange, path, page);
                } else {
                    Answers.moved(exchange.response(), Address.encode(path) + "/");
                }
            }
        }
    }

    private void pageOrPatience(Exchange exchange, String path, Place.Page place)
            throws IOException {
        try {
            page(exchange, path, place);
        } catch (ContentChanged | NotNow changing) {
            troubles.changing(exchange);
        }
    }

    private void page(Exchange exchange, String path, Place.Page place) throws IOException {
        Parameters parameters = Pages.known(place, parameters(exchange.request()));
        Optional<ReadyPage> page =
                printer.page(
                        exchange.edition(),
                        place,
                        new Printer.Order(Address.encode(path), parameters));
        if (page.isPresent()) {
            Answers.page(exchange.request(), exchange.response(), page.get());
        } else {
            missing(exchange, path);
        }
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }

    void missing(Exchange exchange, String path) throws IOException {
        troubles.missing(exchange, language(exchange, path));
    }

    /** The language of the address, else the one the browser asks for. */
    private static Language language(Exchange exchange, String path) {
        int end = path.indexOf('/', 1);
        return Language.of(
                        path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end))
                .filter(exchange.edition().site().definition().languages()::contains)
                .orElseGet(() -> wanted(exchange));
    }

    private static Language wanted(Exchange exchange) {
        String header = exchange.request().getHeader("Accept-Language");
        return Negotiation.choose(
                header == null ? "" : header, exchange.edition().site().definition().languages());
    }

    /** The permanent address of a work leads to its page in the reader's language. */
    private void identifier(Exchange exchange, String id) throws IOException {
        Site site = exchange.edition().site();
        Optional<WorkId> asked =
                WorkId.of(id.endsWith("/") ? id.substring(0, id.length() - 1) : id);
        Optional<String> address =
                asked.flatMap(site.addresses().identifiers()::work)
                        .flatMap(work -> site.addresses().of(work, wanted(exchange)));
        Optional<Place.Gone> gone = asked.flatMap(site.addresses().identifiers()::gone);
        if (address.isPresent()) {
            Answers.found(exchange.response(), address.get());
        } else if (gone.isPresent()) {
            troubles.gone(exchange, wanted(exchange), gone.get());
        } else {
            missing(exchange, IDENTIFIERS + id);
        }
    }

    /** Assets have their digest in their name and never change. */
    private void asset(Exchange exchange, String name) throws IOException {
        Optional<Theme.Asset> asset = exchange.edition().theme().asset(name);
        if (asset.isEmpty()) {
            missing(exchange, ASSETS + name);
            return;
        }
        exchange.response().setHeader("Cache-Control", "public, max-age=31536000, immutable");
        exchange.response().setHeader("X-Content-Type-Options", "nosniff");
        byte[] bytes = new byte[asset.get().bytes().remaining()];
        asset.get().bytes().duplicate().get(bytes);
        Answers.bytes(exchange.request(), exchange.response(), asset.get().mediaType(), bytes);
    }

    private void thumbnail(Exchange exchange, String path) throws IOException {
        if (!thumbnails.send(exchange, path.substring(ThumbnailAnswer.ADDRESS.length()))) {
            missing(exchange, path);
        }
    }

    private static void live(Exchange exchange) throws IOException {
        Headers.unkept(exchange.response());
        byte[] version =
                exchange.edition().version().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Answers.bytes(exchange.request(), exchange.response(), "text/plain", version);
    }
}
