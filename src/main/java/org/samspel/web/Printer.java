package org.samspel.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.samspel.languages.Language;
import org.samspel.pages.Failures;
import org.samspel.pages.Frame;
import org.samspel.pages.Pages;
import org.samspel.pages.Parameters;
import org.samspel.pages.View;
import org.samspel.publishing.Place;

/** Makes pages: a place of the site, through its view and the theme, to bytes. */
public final class Printer {
    private final Pages pages;
    private final boolean live;

    /**
     * @param live whether authors at work want pages that reload by themselves
     */
    public Printer(Pages pages, boolean live) {
        this.pages = pages;
        this.live = live;
    }

    /** A page, asked for under an encoded path with parameters. */
    record Order(String path, Parameters parameters) {
        String address() {
            return parameters.on(path);
        }
    }

    boolean live() {
        return live;
    }

    /** The page; kept in the edition when it lasts. Empty when there is none. */
    Optional<ReadyPage> page(Edition edition, Place.Page place, Order order) throws IOException {
        Optional<ReadyPage> ready = edition.pages().find(order.address());
        if (ready.isPresent()) {
            return ready;
        }
        Optional<View> view = pages.of(edition.site(), place, order.parameters());
        return Pages.lasting(place)
                ? view.map(shown -> print(edition, shown, 200, Coded::of))
                        .map(page -> edition.pages().get(order.address(), () -> page))
                : view.map(shown -> print(edition, shown, 200, Coded::once));
    }

    /** A page about what went wrong; never kept. */
    ReadyPage failure(Edition edition, Failures.What what) {
        return print(edition, pages.failure(edition.site(), what), what.status(), Coded::once);
    }

    private static ReadyPage print(
            Edition edition, View view, int status, Function<String, Coded> coding) {
        Frame frame = view.frame();
        Language language = Language.of(frame.language()).orElse(Language.EN);
        String html =
                edition.theme()
                        .render(
                                view.layout(),
                                Map.of("page", frame, "view", view),
                                language.locale());
        String served = frame.fallback().shown() ? frame.fallback().served() : frame.language();
        return ReadyPage.of(
                new ReadyPage.Facts(
                        status, served, frame.indexed(), frame.metadata().signposts(), view.took()),
                coding.apply(html));
    }
}
