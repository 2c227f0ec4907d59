package org.samspel.sharing;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samspel.archives.Archive;
import org.samspel.archives.Archives;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;
import org.samspel.web.FileAnswer;
import org.samspel.web.Turnstile;

/**
 * Everything below {@code /share}: {@code /share/nb?f=…} is a basket, {@code /share/nb/files?f=…}
 * the page its link leads to, {@code /share/nb/files.zip?f=…} all of it in one. The basket is in
 * the address and nowhere else.
 */
public final class BasketServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUERY = 200;

    private static final int AGAIN_SECONDS = 2;

    private final transient SitePages sheets;
    private final transient BasketPages pages;
    private final transient Archives archives;
    private final transient FileAnswer files;
    private final transient Turnstile turnstile = new Turnstile("GET, HEAD", AGAIN_SECONDS);

    /**
     * What it gives.
     *
     * @param guests whether visitors can send letters
     */
    public record Means(Archives archives, FileAnswer files, boolean guests) {}

    public BasketServlet(SitePages sheets, Means means) {
        this.sheets = sheets;
        archives = means.archives();
        files = means.files();
        pages = new BasketPages(sheets, means.guests());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        turnstile.pass(request, response, this::answer);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String rest = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        int slash = rest.indexOf('/');
        String code = slash < 0 ? rest : rest.substring(0, slash);
        Site site = sheets.site().get();
        Optional<Language> language =
                Language.of(code).filter(site.definition().languages()::contains);
        if (language.isEmpty()) {
            elsewhere(request, response, rest);
            return;
        }
        Basket basket = Basket.of(site, language.get(), chosen(request));
        switch (slash < 0 ? "" : rest.substring(slash)) {
            case "", "/" -> sheets.send(request, response, pages.choosing(basket, query(request)));
            case "/files" -> sheets.send(request, response, pages.given(basket));
            case "/files.zip" -> archive(request, response, basket);
            default -> Turnstile.missing(request, response);
        }
    }

    /** Without a language: to that of the reader. */
    private void elsewhere(HttpServletRequest request, HttpServletResponse response, String rest)
            throws IOException {
        if (!rest.isEmpty()) {
            Turnstile.missing(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", BasketPages.PATH + sheets.wanted(request).code());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "private, no-cache");
    }

    private static List<String> chosen(HttpServletRequest request) {
        String[] values = request.getParameterValues(Basket.FIELD);
        return values == null ? List.of() : Arrays.asList(values);
    }

    private static String query(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        return query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    }

    private void archive(HttpServletRequest request, HttpServletResponse response, Basket basket)
            throws IOException {
        Language language = basket.language();
        Optional<Archive> archive =
                basket.archive(
                        archives,
                        sheets.text(language, "share.archive.name"),
                        sheets.text(language, "share.archive.note", sheets.url()));
        if (archive.isPresent()) {
            response.setHeader("X-Robots-Tag", "noindex");
            files.send(request, response, archive.get());
        } else {
            Turnstile.missing(request, response);
        }
    }
}
