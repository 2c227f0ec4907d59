package org.samspel.rendering;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.entries.Entry;
import org.samspel.markdown.Place;

/**
 * The body of an entry while it is made ready, and the problems found on the way.
 *
 * @param entry whose body it is
 * @param markdown as written
 * @param firstLine line of the file at which the body starts
 * @param tree its clean HTML
 */
record Body(Entry entry, String markdown, int firstLine, Element tree, List<Problem> problems) {

    Body(Entry entry, String markdown, int firstLine, Element tree) {
        this(entry, markdown, firstLine, tree, new ArrayList<>());
    }

    /** The place of a link or image; of the reference in it when it came from raw HTML. */
    Place takePlace(Element element, String reference) {
        return inFile(Place.take(element, markdown, reference));
    }

    Place placeOf(String text) {
        return inFile(Place.of(markdown, text));
    }

    private Place inFile(Place inBody) {
        return new Place(inBody.line() + firstLine - 1, inBody.column());
    }

    void error(Place place, Explanation explanation) {
        problems.add(
                Problem.error(entry.source().path(), place.line(), place.column(), explanation));
    }

    /** A link or the address of an image that leads nowhere. */
    void dead(Place place, Explanation explanation) {
        error(place, explanation);
        problems.add(problems.removeLast().as(Problem.Kind.LINK));
    }

    /** An image that some readers get nothing of. */
    void undescribed(Place place, Explanation explanation) {
        warn(place, explanation);
        problems.add(problems.removeLast().as(Problem.Kind.IMAGE));
    }

    void warn(Place place, Explanation explanation) {
        problems.add(
                Problem.warning(entry.source().path(), place.line(), place.column(), explanation));
    }
}
