package org.samspel.markdown;

import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.samspel.languages.Language;

/**
 * A body as a clean tree: every element and attribute is on the {@link AllowList}, or was put there
 * by this package. Links are as their author wrote them.
 *
 * @param body the tree, to be changed by whoever asked for it
 * @param tooComplex whether the Markdown could not be parsed in time and is shown as it was typed
 */
public record CleanBody(Element body, boolean tooComplex) {
    /** Stands before every id an author wrote in raw HTML. */
    public static final String AUTHORS_ID = AllowList.AUTHORS_ID;

    /**
     * @param markdown with line feeds only
     * @param budget wall time for parsing; the work ends with it
     */
    public static CleanBody of(String markdown, Language language, Duration budget) {
        try {
            Dialect.Parsed parsed = Dialect.parse(markdown, budget);
            Document clean = clean(parsed, markdown.indexOf('<') >= 0);
            new Footnotes(clean.body(), language).arrange();
            new Blocks(clean.body(), language).arrange();
            return new CleanBody(clean.body(), false);
        } catch (IllegalArgumentException tooComplex) {
            return new CleanBody(asTyped(markdown), true);
        }
    }

    /** HTML that another program made; cleaned until browsers read it as it was judged. */
    public static Element foreign(String html) {
        Document clean = AllowList.clean(html);
        Document again = AllowList.isStable(clean) ? clean : AllowList.clean(clean.body().html());
        return AllowList.isStable(again) ? again.body() : asTyped(again.body().text());
    }

    /** A small piece of HTML from another source, cleaned by the same list. */
    static Element piece(String html) {
        return AllowList.clean(html).body();
    }

    /** Raw HTML that browsers would read otherwise than it was judged is shown as text. */
    private static Document clean(Dialect.Parsed parsed, boolean mayHoldRaw) {
        Document clean = AllowList.clean(parsed.html());
        if (!mayHoldRaw || AllowList.isStable(clean)) {
            return clean;
        }
        Document again = AllowList.clean(clean.body().html());
        return AllowList.isStable(again) ? again : AllowList.clean(parsed.htmlWithoutRaw());
    }

    private static Element asTyped(String markdown) {
        Document document = AllowList.clean("");
        document.body().appendElement("pre").text(markdown);
        return document.body();
    }
}
