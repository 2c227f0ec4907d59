package org.samspel.rendering;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.entries.Entry;
import org.samspel.entries.FrontMatter;
import org.samspel.markdown.CitationStyles;
import org.samspel.markdown.CleanBody;
import org.samspel.markdown.Place;
import org.samspel.markdown.PlainText;
import org.samspel.metadata.SourceText;

/**
 * Body of an entry to safe HTML: parsed and cleaned, then citations, headings and links are put
 * into the clean tree. Thread-safe.
 *
 * <p>Parsing ends with the time given here whatever the body holds; then it is shown as it was
 * typed.
 */
public final class Markdown {
    private final int maxSize;
    private final Duration timeout;
    private final CitationStyles styles = new CitationStyles();

    /**
     * @param maxSize of a file, in bytes
     * @param timeout wall time for one body
     */
    public Markdown(int maxSize, Duration timeout) {
        this.maxSize = maxSize;
        this.timeout = timeout;
    }

    public Rendered render(
            Entry entry, byte[] bytes, LinkResolver links, Bibliography bibliography) {
        if (bytes.length > maxSize) {
            return tooLarge(entry);
        }
        String text = SourceText.of(entry.source().path(), bytes).text();
        FrontMatter parts = FrontMatter.of(entry.source().path(), text);
        boolean mdx = entry.source().path().extension().equals("mdx");
        Shortcodes shortcodes = Shortcodes.of(parts.body(), mdx);
        CleanBody clean = CleanBody.of(shortcodes.text(), entry.language(), timeout);
        Body body = new Body(entry, shortcodes.text(), parts.bodyLine(), clean.body());
        shortcodes.unknown().forEach((name, at) -> note(name, lineOf(parts, at), body));
        if (clean.tooComplex()) {
            body.error(body.placeOf(""), Explanation.of("text.complicated"));
        }
        return render(body, links, bibliography);
    }

    /** Every instruction kept its line, so that a place in the text as typed says which. */
    private static int lineOf(FrontMatter parts, int at) {
        return parts.bodyLine() + (int) parts.body().substring(0, at).lines().count() - 1;
    }

    private static void note(String shortcode, int line, Body body) {
        body.warn(new Place(line, 0), Explanation.of("text.shortcode", shortcode));
    }

    private Rendered render(Body body, LinkResolver resolver, Bibliography bibliography) {
        Element tree = body.tree();
        Headings.dropTitle(tree, body.entry().title());
        new Citations(body, bibliography, styles).place();
        List<Heading> contents = new Headings(tree).arrange();
        Set<String> anchors = anchors(tree);
        Links links = new Links(body, resolver);
        links.resolve(anchors);
        return new Rendered(
                new SafeHtml(tree.html()),
                contents,
                anchors,
                PlainText.of(tree),
                links.found(),
                links.pending(),
                body.problems());
    }

    private static Set<String> anchors(Element tree) {
        Set<String> anchors = new HashSet<>();
        for (Element element : tree.getElementsByAttribute("id")) {
            anchors.add(element.id());
        }
        return anchors;
    }

    private Rendered tooLarge(Entry entry) {
        Problem problem =
                Problem.error(
                        entry.source().path(), 0, 0, Explanation.of("text.large", maxSize / 1024));
        return new Rendered(
                new SafeHtml(""), List.of(), Set.of(), "", Map.of(), List.of(), List.of(problem));
    }
}
