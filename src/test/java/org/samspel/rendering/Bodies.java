package org.samspel.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import org.samspel.content.Explanation;
import org.samspel.entries.Entries;
import org.samspel.entries.Entry;
import org.samspel.languages.Language;
import org.samspel.rendering.LinkResolver.LinkTarget;

/** Bodies for tests, rendered as the portal renders them. */
final class Bodies {
    private static final String FRONT_MATTER = "---\ntitle: Test\n---\n";

    /** The body starts on this line of every file made by {@link #render}. */
    static final int BODY_LINE = 4;

    private static final Markdown MARKDOWN = new Markdown(Entries.MAX_SIZE, Duration.ofMillis(500));

    private Bodies() {}

    static Rendered render(String body) {
        return render("nb", body, Bibliography.EMPTY);
    }

    static Rendered render(String language, String body, Bibliography bibliography) {
        byte[] bytes = (FRONT_MATTER + body).getBytes(UTF_8);
        Entry entry =
                Entries.read("articles/test/index." + language + ".md", bytes)
                        .entry()
                        .orElseThrow();
        return MARKDOWN.render(entry, bytes, Bodies::resolve, bibliography);
    }

    static Rendered renderTooLarge() {
        byte[] small = FRONT_MATTER.getBytes(UTF_8);
        Entry entry = Entries.read("articles/test/index.nb.md", small).entry().orElseThrow();
        return MARKDOWN.render(
                entry, new byte[Entries.MAX_SIZE + 1], Bodies::resolve, Bibliography.EMPTY);
    }

    static String html(String body) {
        return render(body).html().toString();
    }

    /**
     * Everything relative is there, except what starts with "missing"; "english" is a page in
     * English.
     */
    static LinkTarget resolve(Entry from, String reference) {
        if (reference.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return new LinkTarget.External(reference);
        }
        if (reference.startsWith("missing")) {
            return new LinkTarget.Dead(Explanation.of("link.nowhere", reference));
        }
        if (reference.startsWith("english")) {
            int hash = reference.indexOf('#');
            Optional<LinkTarget.Anchor> anchor =
                    hash < 0
                            ? Optional.empty()
                            : Optional.of(
                                    new LinkTarget.Anchor(
                                            Entries.path("articles/english/index.en.md"),
                                            reference.substring(hash + 1)));
            return new LinkTarget.Internal(
                    "/en/articles/" + reference, Optional.of(Language.EN), anchor);
        }
        return new LinkTarget.Internal(
                "/nb/artikler/" + reference.replaceAll("[\\s\"'<>\\\\]", "_"),
                Optional.empty(),
                Optional.empty());
    }
}
