package org.samspel.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.samspel.entries.Slug;

/**
 * Levels and anchors of the headings in a body. The title of the page has level 1, so those of the
 * body start at 2 and never skip a level on the way down (WCAG 1.3.1). Anchors are slugs; a number
 * parts headings of the same name, and no anchor is given twice.
 */
final class Headings {
    private static final int DEEPEST = 6;

    private final Element body;
    private final Set<String> taken = new HashSet<>();

    /** The last number given to each slug: 50,000 headings of one name stay linear. */
    private final Map<String, Integer> numbers = new HashMap<>();

    Headings(Element body) {
        this.body = body;
        for (Element element : body.getElementsByAttribute("id")) {
            taken.add(element.id());
        }
    }

    /** Takes off a first heading that only says the title again. */
    static void dropTitle(Element body, String title) {
        Element first = body.firstElementChild();
        if (first != null && first.nameIs("h1") && first.text().equals(title)) {
            first.remove();
        }
    }

    /** Gives levels and anchors, and tells the headings in order. */
    List<Heading> arrange() {
        List<Heading> contents = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            int written = heading.normalName().charAt(1) - '0';
            while (!open.isEmpty() && open.peek() >= written) {
                open.pop();
            }
            open.push(written);
            int level = Math.min(DEEPEST, open.size() + 1);
            heading.tagName("h" + level);
            String text = text(heading);
            if (!heading.hasAttr("id")) {
                heading.id(anchor(text));
            }
            contents.add(new Heading(level, heading.id(), text));
        }
        return contents;
    }

    /** What is read, without the numbers of footnotes. */
    private static String text(Element heading) {
        if (heading.childrenSize() == 0) {
            return heading.text();
        }
        Element copy = heading.clone();
        copy.select("sup.footnote-ref").remove();
        return copy.text();
    }

    private String anchor(String text) {
        String slug = Slug.of(text);
        String base = slug.isEmpty() ? "h" : slug;
        String anchor = base;
        int number = numbers.getOrDefault(base, 0);
        while (!taken.add(anchor)) {
            number++;
            anchor = base + "-" + number;
        }
        numbers.put(base, number);
        return anchor;
    }
}
