package org.samspel.pages;

import java.util.List;
import org.samspel.exchange.Apa;
import org.samspel.exchange.Tag;

/**
 * What a page says to machines, in the order it stands in the head, and how people cite it.
 *
 * @param tags {@code <meta name content>}: Highwire, then Dublin Core
 * @param properties {@code <meta property content>}: Open Graph
 * @param links {@code <link rel type href>}
 * @param feed where what is new here can be followed; address empty: nowhere
 * @param signposts value of the {@code Link} header; empty when there is none
 * @param linkedData JSON-LD; empty when there is none
 * @param citing how to cite the work, or all that is listed
 */
public record Metadata(
        List<Tag> tags,
        List<Tag> properties,
        List<Link> links,
        Frame.Link feed,
        String signposts,
        String linkedData,
        Citing citing) {

    static final Citing NOTHING_TO_CITE = new Citing(List.of(), "", List.of());

    /** Type empty when there is nothing to say. */
    public record Link(String rel, String type, String address) {}

    /**
     * @param text the reference in words, in the language of the interface; empty on lists
     * @param permanent absolute address that stays; empty on lists
     * @param downloads references in the formats of programs; empty when nothing can be cited
     */
    public record Citing(List<Apa.Piece> text, String permanent, List<Frame.Link> downloads) {}
}
