package org.samspel.sharing;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.samspel.archives.Archives;
import org.samspel.documents.Downloads;
import org.samspel.publishing.Address;
import org.samspel.store.DatabaseAway;
import org.samspel.web.DownloadListener;
import org.samspel.web.Downloader;
import org.samspel.web.Turnstile;

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

    private static final int AGAIN_SECONDS = 5;

    private final transient Links links;
    private final transient LinkAnswers answers;
    private final transient Turnstile turnstile = new Turnstile("GET, HEAD, POST", AGAIN_SECONDS);

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
        this.links = links;
        answers = new LinkAnswers(sheets, links, means);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SitePages.headers(response);
        turnstile.pass(request, response, this::open);
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (DatabaseAway away) {
            turnstile.later(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Address.decode(request.getRequestURI()).orElse("");
        String below = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        int slash = below.indexOf('/');
        Optional<Token> token = Token.of(slash < 0 ? below : below.substring(0, slash));
        Optional<Links.Found> found = token.flatMap(links::find);
        if (token.isEmpty() || found.isEmpty()) {
            Turnstile.missing(request, response);
            return;
        }
        String rest = slash < 0 ? "" : below.substring(slash);
        answers.answer(new LinkAnswers.Asked(request, response, token.get(), rest), found.get());
    }
}
