package org.samspel.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.samspel.archives.Archive;
import org.samspel.documents.Document;
import org.samspel.documents.Download;
import org.samspel.languages.Language;
import org.samspel.web.DownloadListener;
import org.samspel.web.Downloader;
import org.samspel.web.FileAnswer;
import org.samspel.web.Turnstile;

/** What somebody with a link gets, once it is known whose link it is. */
final class LinkAnswers {
    private final LinkPages pages;
    private final SitePages sheets;
    private final Links links;
    private final LinkServlet.Means means;

    LinkAnswers(SitePages sheets, Links links, LinkServlet.Means means) {
        this.sheets = sheets;
        this.links = links;
        this.means = means;
        pages = new LinkPages(sheets);
    }

    /** A request for something below a link. */
    record Asked(
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

    void answer(Asked asked, Links.Found found) throws IOException {
        if (asked.isPost()) {
            act(asked, found);
        } else if (asked.rest().equals(LinkServlet.STOP)) {
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
            case LinkServlet.STOP -> {
                links.stop(found);
                send(asked, pages.stopping(reader(asked, found), true));
            }
            case LinkServlet.AGAIN -> {
                if (found.over()) {
                    links.ask(found);
                }
                asked.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
                asked.response().setHeader("Location", LinkServlet.PATH + asked.token().text());
                asked.response().setContentLength(0);
            }
            default -> Turnstile.refuse(asked.response(), "GET, HEAD");
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
                asked.rest().equals(LinkServlet.ARCHIVE)
                        ? archive(basket)
                        : file(basket, asked.rest());
        if (download.isEmpty()) {
            Turnstile.missing(asked.request(), asked.response());
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
                rest.startsWith(LinkServlet.FILES + "/")
                        ? basket.file(rest.substring(LinkServlet.FILES.length()))
                        : Optional.empty();
        return document.isPresent()
                ? Optional.of(means.downloads().of(document.get()))
                : Optional.empty();
    }
}
