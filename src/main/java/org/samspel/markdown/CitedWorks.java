package org.samspel.markdown;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Citations and references as the citation style writes them, cleaned.
 *
 * @param citations in the order they were asked for; the children of each are the text
 * @param references in the order of the style
 */
public record CitedWorks(List<Element> citations, List<Reference> references) {
    public CitedWorks {
        citations = List.copyOf(citations);
        references = List.copyOf(references);
    }

    /**
     * A work in the list of references.
     *
     * @param html its children are the text
     */
    public record Reference(String key, Element html) {}
}
