package org.samspel.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.samspel.clients.LeavingBody;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;
import org.samspel.pages.Frame;
import org.samspel.pages.Pages;
import org.samspel.publishing.Site;
import org.samspel.themes.Theme;
import org.samspel.web.Headers;

/**
 * Pages in the frame of the site that are made for one occasion: kept by nobody, listed nowhere,
 * and telling no other site where a reader comes from.
 *
 * @param url of the site, without a slash at its end
 */
public record SitePages(String url, Supplier<Site> site, Supplier<Theme> theme, Pages pages) {

    /** A page to be sent. */
    record Sheet(int status, Language language, String layout, Pages.Titled titled, Object view) {}

    String text(Language language, String key, Object... arguments) {
        return theme.get().message(language.locale(), key, arguments);
    }

    /** What the site is called in a language. */
    String siteName(Language language) {
        return pages.frame(site.get(), language, new Pages.Titled("", other -> "/")).siteName();
    }

    /** The language of the interface a browser asks for. */
    Language wanted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        return Negotiation.choose(
                header == null ? "" : header, site.get().definition().languages());
    }

    void send(HttpServletRequest request, HttpServletResponse response, Sheet sheet)
            throws IOException {
        Frame frame = pages.frame(site.get(), sheet.language(), sheet.titled());
        String html =
                theme.get()
                        .render(
                                "share/" + sheet.layout(),
                                Map.of("page", frame, "view", sheet.view()),
                                sheet.language().locale());
        headers(response);
        response.setHeader("Content-Security-Policy", Headers.PAGE_POLICY);
        response.setHeader("Content-Language", sheet.language().code());
        response.setStatus(sheet.status());
        response.setContentType("text/html;charset=UTF-8");
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            LeavingBody.write(response, bytes);
        }
    }

    static void headers(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
