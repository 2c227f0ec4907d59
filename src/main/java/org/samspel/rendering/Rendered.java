package org.samspel.rendering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samspel.content.Problem;

/**
 * The body of an entry, ready to be shown.
 *
 * @param html sanitised
 * @param contents its headings in order
 * @param anchors every id in it
 * @param text what a reader reads, for search, without markup
 * @param links each reference as written, with what it was resolved to
 * @param pendingAnchors fragments in other entries that could not be checked yet, with the place of
 *     the link
 * @param problems found in it
 */
public record Rendered(
        SafeHtml html,
        List<Heading> contents,
        Set<String> anchors,
        String text,
        Map<String, LinkResolver.LinkTarget> links,
        List<PendingAnchor> pendingAnchors,
        List<Problem> problems) {

    public Rendered {
        contents = List.copyOf(contents);
        anchors = Set.copyOf(anchors);
        links = Map.copyOf(links);
        pendingAnchors = List.copyOf(pendingAnchors);
        problems = List.copyOf(problems);
    }

    /** A link into another entry whose anchor is still to be looked up. */
    public record PendingAnchor(LinkResolver.LinkTarget.Anchor anchor, int line, int column) {}
}
