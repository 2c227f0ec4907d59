package org.samspel.copying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.samspel.exchange.Publication;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;
import org.samspel.pages.Failures;
import org.samspel.pages.View;
import org.samspel.previews.NotNow;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;

/** The pages of a copy as HTML. */
final class PageCopies {
    private static final int GONE = 410;
    private static final int TRIES = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Origin origin;
    private final Relinked relinked;

    PageCopies(Origin origin, Relinked relinked) {
        this.origin = origin;
        this.relinked = relinked;
    }

    /** Whether there is such a page: of a list there may be no page 99. */
    boolean isThere(Item.Page page) {
        return !page.isVariant() || view(page).isPresent();
    }

    String page(Item.Page page) {
        View view =
                view(page).orElseThrow(() -> new IllegalStateException("no page " + page.path()));
        Document html = relinked.of(print(view), page.path(), page.file());
        if (page.place() instanceof Place.SearchPage) {
            search(html, page);
        }
        return html.outerHtml();
    }

    /** The line for previews is short; there is time to wait for a place in it. */
    private Optional<View> view(Item.Page page) {
        for (int i = 0; ; i++) {
            try {
                return origin.pages().of(origin.site(), page.place(), page.parameters());
            } catch (NotNow busy) {
                if (i == TRIES) {
                    throw new UncheckedIOException(busy);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private String print(View view) {
        Language language = Language.of(view.frame().language()).orElse(Language.EN);
        return origin.theme()
                .render(
                        view.layout(),
                        Map.of("page", view.frame(), "view", view),
                        language.locale());
    }

    /** What finds without a server: the words of the site, and a script that looks them up. */
    private void search(Document html, Item.Page page) {
        Language language = page.place().language();
        String root = "../".repeat(page.file().split("/", -1).length - 1);
        script(html, root + "assets/" + SearchData.library(origin));
        script(html, root + SearchData.FILE);
        Element search = script(html, root + "assets/" + SearchData.search(origin));
        search.attr("data-root", root).attr("data-language", language.code());
        for (String text : List.of("count", "none", "one")) {
            search.attr("data-" + text, text(language, "signpost.search." + text, "%1"));
        }
        for (Language other : Language.values()) {
            search.attr("data-in-" + other.code(), text(language, "language.in." + other.code()));
        }
        html.select("main")
                .forEach(
                        main ->
                                main.appendElement("noscript")
                                        .appendElement("p")
                                        .text(text(language, "signpost.search.noscript")));
    }

    private static Element script(Document html, String source) {
        return html.head().appendElement("script").attr("src", source).attr("defer", true);
    }

    private String text(Language language, String key, Object... arguments) {
        return origin.theme().message(language.locale(), key, arguments);
    }

    /** The page at the top, where readers choose a language. */
    String start() {
        List<Signpost.Way> ways =
                origin.site().definition().languages().stream()
                        .map(it -> new Signpost.Way(it.ownName(), Addresses.home(it), it.code()))
                        .toList();
        Language language = Negotiation.standard(origin.site().definition().languages());
        String name = origin.site().definition().name().getOrDefault(language, "Samspel");
        return signpost(new Signpost(language.code(), name, "", "", ways), "/", "index.html");
    }

    String former(Item.Former former) {
        Language language = language(former.to());
        Signpost signpost =
                new Signpost(
                        language.code(),
                        text(language, "signpost.moved.title"),
                        text(language, "signpost.moved.text"),
                        former.to(),
                        List.of(
                                new Signpost.Way(
                                        text(language, "signpost.moved.go"), former.to(), "")));
        return signpost(signpost, former.path(), former.file());
    }

    private String signpost(Signpost signpost, String path, String file) {
        Language language = Language.of(signpost.language()).orElse(Language.EN);
        Document html =
                relinked.of(
                        origin.theme()
                                .render("signpost", Map.of("view", signpost), language.locale()),
                        path,
                        file);
        Element way = html.selectFirst("main a[href]");
        if (way != null && !signpost.to().isEmpty()) {
            html.head()
                    .appendElement("meta")
                    .attr("http-equiv", "refresh")
                    .attr("content", "0; url=" + way.attr("href"));
        }
        return html.outerHtml();
    }

    String gone(Item.Gone gone) {
        Language language = gone.place().language().orElseGet(() -> language(gone.path()));
        View view =
                origin.pages()
                        .failure(
                                origin.site(),
                                new Failures.What(
                                        language,
                                        GONE,
                                        gone.place().title(),
                                        "",
                                        gone.place().beside(),
                                        Optional.empty()));
        return relinked.of(print(view), gone.path(), gone.file()).outerHtml();
    }

    /** The language of an address, else the one most can read. */
    private Language language(String path) {
        String[] segments = path.split("/", 3);
        return Optional.of(segments)
                .filter(it -> it.length > 1)
                .flatMap(it -> Language.of(it[1]))
                .orElseGet(() -> Negotiation.standard(origin.site().definition().languages()));
    }

    Optional<String> references(Item.References references) {
        Item.Page page = references.page();
        Optional<List<Publication>> cited =
                origin.pages().cited(origin.site(), page.place(), page.parameters());
        return cited.map(references.format()::write);
    }
}
