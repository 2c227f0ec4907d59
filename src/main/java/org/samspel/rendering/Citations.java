package org.samspel.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.samspel.content.Explanation;
import org.samspel.markdown.CitationStyles;
import org.samspel.markdown.CitationText;
import org.samspel.markdown.CitationText.Part;
import org.samspel.markdown.CitedWorks;
import org.samspel.markdown.References;
import org.samspel.markdown.Words;
import org.samspel.metadata.DidYouMean;

/**
 * Citations of a body, {@code [@key, s. 4]}, and the list of references at its end. Nothing of the
 * citation processor is touched by a body without citations: it takes 0.3 s to warm up.
 */
final class Citations {
    private static final String LIST_ID = "references";

    /** Where brackets are no citations. */
    private static final Set<String> AS_TYPED = Set.of("code", "pre", "a", "kbd", "samp");

    private final Body body;
    private final References references;
    private final CitationStyles styles;

    Citations(Body body, Bibliography bibliography, CitationStyles styles) {
        this.body = body;
        this.references = bibliography.references();
        this.styles = styles;
    }

    void place() {
        if (!body.markdown().contains("@")) {
            return;
        }
        List<Found> found = new ArrayList<>();
        for (TextNode text : texts()) {
            find(text, found);
        }
        List<Found> known = found.stream().filter(citation -> !citation.parts.isEmpty()).toList();
        if (!known.isEmpty()) {
            write(known);
        }
    }

    /** A citation in the tree: the text it stands in, and its parts with known keys. */
    private record Found(TextNode node, List<Part> parts) {}

    private List<TextNode> texts() {
        return body.tree()
                .nodeStream(TextNode.class)
                .filter(text -> text.getWholeText().contains("["))
                .filter(text -> mayCite(text))
                .toList();
    }

    private static boolean mayCite(TextNode text) {
        for (Element at = text.parent(); at != null; at = at.parent()) {
            if (AS_TYPED.contains(at.normalName())) {
                return false;
            }
        }
        return true;
    }

    /** Parts the text, so that each citation is a node of its own. */
    private void find(TextNode text, List<Found> found) {
        TextNode rest = text;
        Optional<CitationText> next = CitationText.firstIn(rest.getWholeText());
        while (next.isPresent()) {
            CitationText citation = next.get();
            TextNode node = citation.start() == 0 ? rest : rest.splitText(citation.start());
            int length = citation.end() - citation.start();
            boolean last = length == node.getWholeText().length();
            TextNode after = last ? new TextNode("") : node.splitText(length);
            found.add(new Found(node, known(citation)));
            rest = after;
            next = CitationText.firstIn(rest.getWholeText());
        }
    }

    private List<Part> known(CitationText citation) {
        return citation.parts().stream().filter(this::isKnown).toList();
    }

    private boolean isKnown(Part part) {
        boolean known = references.keys().contains(part.key());
        if (!known) {
            body.error(
                    body.placeOf("@" + part.key()),
                    Explanation.of("bibliography.missing", part.key())
                            .near(
                                    DidYouMean.of(part.key(), references.keys())
                                            .map("@%s"::formatted)));
        }
        return known;
    }

    private void write(List<Found> found) {
        CitedWorks cited =
                styles.write(
                        new CitationStyles.Request(references, body.entry().language()),
                        found.stream().map(Found::parts).toList());
        for (int i = 0; i < found.size(); i++) {
            Found citation = found.get(i);
            String id =
                    citation.parts.size() == 1 ? anchor(citation.parts.getFirst().key()) : LIST_ID;
            Element link = new Element("a").attr("href", "#" + id).addClass("citation");
            link.appendChildren(cited.citations().get(i).childNodesCopy());
            citation.node.replaceWith(link);
        }
        writeList(cited);
    }

    private static String anchor(String key) {
        return "ref-"
                + key.codePoints()
                        .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : "-")
                        .collect(Collectors.joining());
    }

    private void writeList(CitedWorks cited) {
        Element section = body.tree().appendElement("section").addClass("references");
        section.attr("role", "doc-bibliography").attr("aria-labelledby", LIST_ID);
        section.appendElement("h2").id(LIST_ID).text(heading());
        Element list = section.appendElement("ul").addClass("reference-list");
        for (CitedWorks.Reference reference : cited.references()) {
            Element item = list.appendElement("li").id(anchor(reference.key()));
            item.appendChildren(reference.html().childNodesCopy());
        }
    }

    private String heading() {
        return Words.REFERENCES.in(body.entry().language());
    }
}
