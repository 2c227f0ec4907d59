package org.samspel.copying;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.samspel.publishing.Address;

/**
 * A page of the site with links that work from any folder, also without a server. What only a
 * server can give is left out.
 */
final class Relinked {
    /** Attributes that name a file or page. */
    private static final List<String> LINKS =
            List.of("href", "src", "action", "data-file", "data-worker");

    /** Looked up from where the script lies, not from the page. */
    private static final String LIBRARY = "data-library";

    private static final String ASSETS = "assets/";

    private final Addressing addressing;
    private final Predicate<Item> wanted;

    /**
     * @param wanted takes note of each thing a page leads to; whether it will be in the copy
     */
    Relinked(Addressing addressing, Predicate<Item> wanted) {
        this.addressing = addressing;
        this.wanted = wanted;
    }

    /**
     * @param path decoded path of the page on the site, with a slash at both ends
     * @param file where it will be in the copy
     */
    Document of(String html, String path, String file) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select("script[src*=suggest], script[src*=reload], link[href*=suggest]").remove();
        page.select("[data-suggest]").removeAttr("data-suggest");
        // A list of files to send is put together by a server.
        page.select(".pick, script[src*=basket]").remove();
        for (String attribute : LINKS) {
            for (Element element : page.select("[" + attribute + "]")) {
                relink(element, attribute, path, file);
            }
        }
        for (Element element : page.select("[" + LIBRARY + "]")) {
            relink(element, LIBRARY, path, ASSETS + "x");
        }
        return page;
    }

    private void relink(Element element, String attribute, String path, String file) {
        boolean ofMachines = element.tagName().equals("link") && !isLoaded(element);
        if (ofMachines && element.attr(attribute).startsWith("http")) {
            return;
        }
        Optional<Addressing.Target> target = addressing.target(path, element.attr(attribute));
        if (target.isEmpty()) {
            return;
        }
        Optional<Item> item = target.get().item().filter(wanted);
        if (item.isPresent()) {
            element.attr(attribute, between(file, item.get().file()) + target.get().rest());
        } else {
            remove(element);
        }
    }

    private static boolean isLoaded(Element link) {
        return link.attr("rel").contains("stylesheet") || link.attr("rel").contains("icon");
    }

    /** A list item or paragraph that has nothing else to say goes with it. */
    private static void remove(Element element) {
        Element parent = element.parent();
        element.remove();
        if (parent != null && List.of("li", "p").contains(parent.tagName()) && !parent.hasText()) {
            parent.remove();
        }
    }

    /** The way from one file to another, both from the top of the copy. */
    static String between(String from, String to) {
        String[] start = from.split("/", -1);
        String[] end = to.split("/", -1);
        int same = 0;
        while (same < start.length - 1 && same < end.length - 1 && start[same].equals(end[same])) {
            same++;
        }
        String down = String.join("/", List.of(end).subList(same, end.length));
        String way = "../".repeat(start.length - 1 - same) + Address.encode(down);
        return way.startsWith(".") ? way : "./" + way;
    }
}
