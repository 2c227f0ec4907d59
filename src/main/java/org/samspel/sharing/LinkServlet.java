package org.samspel.sharing;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.samspel.archives.Archive;
import org.samspel.archives.Archives;
import org.samspel.content.ContentChanged;
import org.samspel.documents.Document;
import org.samspel.documents.Download;
import org.samspel.documents.Downloads;
import org.samspel.languages.Language;
import org.samspel.publishing.Address;
import org.samspel.store.DatabaseAway;
import org.samspel.web.DownloadListener;
import org.samspel.web.Downloader;
import org.samspel.web.FileAnswer;

/**
 * Everything below {@code /s}: {@code /s/<token>} is the page of somebody's link, {@code
 * /s/<token>/f/<address>} one of its files, {@code /s/<token>/files.zip} all of them. GET and HEAD
 * spend nothing; asking for a new link and stopping letters are POSTs, whose body is not read.
 */
public final class LinkServlet extends HttpServlet {
    static final String PATH = "/s/";
    static final String STOP = "/stop";
    static final String FILES = "/f";
    static final String ARCHIVE = "/files.zip";
    static final String AGAIN = "/again";
    private static final long serialVersionUID = 1L;

    /** As many may wait for the database; readers of the site must not wait for them. */
    private static final int AT_ONCE = 4;

    private final transient LinkPages pages;
    private final transient SitePages sheets;
    private final transient Links links;
    private final transient Means means;
    private final transient Semaphore places = new Semaphore(AT_ONCE);

    /**
     * What files are sent with.
     *
     * @param counting of downloads, of whatever link
     * @param person whether a person asks, rather than a program
     */
    public record Means(
            Archives archives,
            Downloads downloads,
            DownloadListener counting,
            Predicate<Downloader> person) {}

    public LinkServlet(SitePages sheets, Links links, Means means) {
        this.sheets = sheets;
        this.links = links;
        this.means = means;
        pages = new LinkPages(sheets);
    }

    /** A request for something below a link. */
    private record Asked(
            HttpServletRequest request, HttpServletResponse response, Token token, String rest) {
        boolean isPost() {
            return request.getMethod().equals("POST");
        }

        /** Only from the address: a body is never read. */
        Optional<Language> language() {
            return isPost()
                    ? Optional.empty()
                    : Optional.ofNullable(request.getParameter("lang")).flatMap(Language::of);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SitePages.headers(response);
        if (!request.getMethod().matches("GET|HEAD|POST")) {
            refuse(response, "GET, HEAD, POST");
        } else if (places.tryAcquire()) {
            try {
                answer(request, response);
            } catch (DatabaseAway | ContentChanged away) {
                later(response);
            } finally {
                places.release();
            }
        } else {
            later(response);
        }
    }

    private static void later(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private static void refuse(HttpServletResponse response, String allowed) {
        response.setHeader("Allow", allowed);
        response.setHeader("Connection", "close");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Address.decode(request.getRequestURI()).orElse("");
        String below = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        int slash = below.indexOf('/');
        Optional<Token> token = Token.of(slash < 0 ? below : below.substring(0, slash));
        Optional<Links.Found> found = token.flatMap(links::find);
        if (token.isEmpty() || found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String rest = slash < 0 ? "" : below.substring(slash);
        answer(new Asked(request, response, token.get(), rest), found.get());
    }

    private void answer(Asked asked, Links.Found found) throws IOException {
        if (asked.isPost()) {
            act(asked, found);
        } else if (asked.rest().equals(STOP)) {
            send(asked, pages.stopping(reader(asked, found), false));
        } else if (found.over()) {
            send(asked, pages.over(reader(asked, found)));
        } else if (asked.rest().isEmpty() || asked.rest().equals("/")) {
            send(asked, pages.open(reader(asked, found)));
            if (isOpening(asked.request())) {
                links.opened(found.recipient());
            }
        } else {
            download(asked, found);
        }
    }

    private LinkPages.Reader reader(Asked asked, Links.Found found) {
        Language language =
                asked.language()
                        .filter(sheets.site().get().definition().languages()::contains)
                        .orElse(found.recipient().language());
        return new LinkPages.Reader(asked.token(), found, language);
    }

    private void act(Asked asked, Links.Found found) throws IOException {
        switch (asked.rest()) {
            case STOP -> {
                links.stop(found);
                send(asked, pages.stopping(reader(asked, found), true));
            }
            case AGAIN -> {
                if (found.over()) {
                    links.ask(found);
                }
                asked.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
                asked.response().setHeader("Location", PATH + asked.token().text());
                asked.response().setContentLength(0);
            }
            default -> refuse(asked.response(), "GET, HEAD");
        }
    }

    private void send(Asked asked, SitePages.Sheet sheet) throws IOException {
        sheets.send(asked.request(), asked.response(), sheet);
    }

    /**
     * Whether a person opens the page: a browser says that it goes to a page by itself, and says so
     * of nothing it fetches ahead; programs that look into letters name themselves or say nothing
     * of the kind.
     */
    private boolean isOpening(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"))
                && means.person().test(Downloader.of(request));
    }

    private void download(Asked asked, Links.Found found) throws IOException {
        Language language = found.recipient().language();
        Basket basket = Basket.of(sheets.site().get(), language, found.share().items());
        Optional<? extends Download> download =
                asked.rest().equals(ARCHIVE) ? archive(basket) : file(basket, asked.rest());
        if (download.isEmpty()) {
            asked.response().sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        DownloadListener listener =
                (downloader, sent) -> {
                    means.counting().completed(downloader, sent);
                    if (means.person().test(downloader)) {
                        links.downloaded(found.recipient());
                    }
                };
        new FileAnswer(listener)
                .send(asked.request(), new PrivateResponse(asked.response()), download.get());
    }

    private Optional<Archive> archive(Basket basket) {
        Language language = basket.language();
        return basket.archive(
                means.archives(),
                sheets.text(language, "share.archive.name"),
                sheets.text(language, "share.archive.note", sheets.url()));
    }

    private Optional<Download> file(Basket basket, String rest) throws IOException {
        Optional<Document> document =
                rest.startsWith(FILES + "/")
                        ? basket.file(rest.substring(FILES.length()))
                        : Optional.empty();
        return document.isPresent()
                ? Optional.of(means.downloads().of(document.get()))
                : Optional.empty();
    }
}
