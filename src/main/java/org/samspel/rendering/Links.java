package org.samspel.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.samspel.content.Explanation;
import org.samspel.entries.Slug;
import org.samspel.markdown.CleanBody;
import org.samspel.markdown.Place;
import org.samspel.metadata.DidYouMean;
import org.samspel.rendering.LinkResolver.LinkTarget;

/**
 * Links and images of a body: from what the author wrote to addresses. A link that leads nowhere
 * loses its address and keeps its text, an image that is nowhere leaves its description; both are
 * problems.
 */
final class Links {
    /** A scheme that may stand in a page, or none: a path of this site. */
    private static final Pattern SAFE =
            Pattern.compile("(?i)(?:https?:|mailto:|tel:)[^\\s\"'<>]*|[/#?](?!/)[^\\s\"'<>\\\\]*");

    private final Body body;
    private final LinkResolver resolver;
    private final Map<String, LinkTarget> found = new LinkedHashMap<>();
    private final List<Rendered.PendingAnchor> pending = new ArrayList<>();

    Links(Body body, LinkResolver resolver) {
        this.body = body;
        this.resolver = resolver;
    }

    Map<String, LinkTarget> found() {
        return found;
    }

    List<Rendered.PendingAnchor> pending() {
        return pending;
    }

    /**
     * @param anchors every id of the body
     */
    void resolve(Set<String> anchors) {
        for (Element link : body.tree().getElementsByTag("a")) {
            String reference = link.attr("href");
            boolean written = Place.isKnown(link);
            Place place = body.takePlace(link, reference);
            if (reference.isEmpty() && written) {
                body.dead(place, Explanation.of("link.unsafe"));
                keepText(link);
            } else if (reference.startsWith("#")) {
                resolveOwn(link, anchors, place);
            } else if (!reference.isEmpty()) {
                write(link, target(reference), place);
            }
        }
        for (Element image : body.tree().getElementsByTag("img")) {
            resolveImage(image);
        }
    }

    private LinkTarget target(String reference) {
        return found.computeIfAbsent(reference, written -> resolver.resolve(body.entry(), written));
    }

    private void resolveOwn(Element link, Set<String> anchors, Place place) {
        String id = link.attr("href").substring(1);
        if (anchors.contains(id) || id.isEmpty()) {
            return;
        }
        String own = CleanBody.AUTHORS_ID + id;
        String slug = Slug.of(id);
        if (anchors.contains(own)) {
            link.attr("href", "#" + own);
        } else if (anchors.contains(slug)) {
            link.attr("href", "#" + slug);
        } else {
            Optional<String> near = DidYouMean.of(id, anchors).map("#%s"::formatted);
            body.dead(place, Explanation.of("link.heading", id).near(near));
            keepText(link);
        }
    }

    private void write(Element link, LinkTarget target, Place place) {
        switch (target) {
            case LinkTarget.Internal internal -> writeInternal(link, internal, place);
            case LinkTarget.External external -> writeExternal(link, external.address(), place);
            case LinkTarget.Dead dead -> {
                body.dead(place, dead.explanation());
                keepText(link);
            }
        }
    }

    private void writeInternal(Element link, LinkTarget.Internal target, Place place) {
        link.attr("href", target.address());
        target.language().ifPresent(language -> link.attr("hreflang", language.code()));
        target.anchorOf()
                .ifPresent(
                        anchor ->
                                pending.add(
                                        new Rendered.PendingAnchor(
                                                anchor, place.line(), place.column())));
    }

    private void writeExternal(Element link, String written, Place place) {
        String address = written.strip().replace(" ", "%20");
        if (!SAFE.matcher(address).matches()) {
            body.dead(place, Explanation.of("link.address", address));
            keepText(link);
            return;
        }
        link.attr("href", address);
        if (address.regionMatches(true, 0, "http", 0, 4)) {
            link.attr("rel", "noopener external");
        }
    }

    private void resolveImage(Element image) {
        String reference = image.attr("src");
        // HTML with an empty text says that the image is decoration; Markdown can't leave it out.
        boolean isDecoration = !Place.isKnown(image) && image.hasAttr("alt");
        Place place = body.takePlace(image, reference);
        if (!image.hasAttr("alt")) {
            image.attr("alt", "");
        }
        if (image.attr("alt").isBlank() && !isDecoration) {
            body.undescribed(place, Explanation.of("image.undescribed"));
        }
        switch (reference.isEmpty() ? noAddress() : target(reference)) {
            case LinkTarget.Internal internal -> image.attr("src", internal.address());
            case LinkTarget.External external -> linkInstead(image, external.address(), place);
            case LinkTarget.Dead dead -> {
                body.dead(place, dead.explanation());
                image.replaceWith(new Element("span").text(image.attr("alt")));
            }
        }
    }

    private static LinkTarget noAddress() {
        return new LinkTarget.Dead(Explanation.of("image.address"));
    }

    /** Pages load nothing from other sites: what readers read is nobody else's business. */
    private void linkInstead(Element image, String address, Place place) {
        body.warn(place, Explanation.of("image.elsewhere"));
        String text = image.attr("alt").isBlank() ? address : image.attr("alt");
        boolean mayLink = SAFE.matcher(address).matches() && image.closest("a") == null;
        Element instead = new Element(mayLink ? "a" : "span").text(text);
        if (mayLink) {
            instead.attr("href", address).attr("rel", "noopener external");
        }
        image.replaceWith(instead);
    }

    private static void keepText(Element link) {
        link.unwrap();
    }
}
