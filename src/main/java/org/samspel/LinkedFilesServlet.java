package org.samspel;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.samspel.desk.Desk;
import org.samspel.documents.Document;
import org.samspel.documents.Downloads;
import org.samspel.store.DatabaseAway;
import org.samspel.web.FileAnswer;
import org.samspel.web.Turnstile;

/**
 * Everything below {@code /preview/files}: files of a text that is not public yet, for whoever has
 * a link to it. Apart from pages, since files are streamed, in parts too.
 */
final class LinkedFilesServlet extends HttpServlet {
    static final String MAPPING = Desk.LINKED_FILES + "*";
    private static final long serialVersionUID = 1L;

    private static final int AGAIN_SECONDS = 5;

    private final transient Desk.LinkedFiles files;
    private final transient Downloads downloads;

    /** Nobody counts who reads what is not public. */
    private final transient FileAnswer answer = new FileAnswer((downloader, download) -> {});

    private final transient Turnstile turnstile = new Turnstile("GET, HEAD", AGAIN_SECONDS);

    LinkedFilesServlet(Desk.LinkedFiles files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
        turnstile.pass(request, response, this::send);
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String rest = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        try {
            Optional<Document> document = files.find(rest);
            if (document.isPresent()) {
                answer.send(request, response, downloads.of(document.get()));
            } else {
                Turnstile.missing(request, response);
            }
        } catch (DatabaseAway away) {
            turnstile.later(request, response);
        }
    }
}
