package org.samspel.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.samspel.languages.Language;

/**
 * Blocks of our own, made in a clean tree: alerts of quotations, figures of images that stand
 * alone, tables that scroll, tasks with names.
 */
final class Blocks {
    private static final Pattern ALERT =
            Pattern.compile("^\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(?:\\n|$)");

    private final Element body;
    private final Language language;

    Blocks(Element body, Language language) {
        this.body = body;
        this.language = language;
    }

    void arrange() {
        makeAlerts();
        makeFigures();
        wrapTables();
        nameTasks();
    }

    /** GitHub's alerts: a quotation that starts with {@code [!NOTE]} on a line of its own. */
    private void makeAlerts() {
        for (Element quotation : body.getElementsByTag("blockquote")) {
            Element first = quotation.firstElementChild();
            if (first != null && first.nameIs("p") && first.childNodeSize() > 0) {
                makeAlert(quotation, first);
            }
        }
    }

    private void makeAlert(Element quotation, Element paragraph) {
        if (!(paragraph.childNode(0) instanceof TextNode text)) {
            return;
        }
        Matcher marker = ALERT.matcher(text.getWholeText());
        if (!marker.find()) {
            return;
        }
        Words kind = Words.valueOf(marker.group(1));
        text.text(text.getWholeText().substring(marker.end()));
        if (paragraph.childNodeSize() == 1 && text.isBlank()) {
            paragraph.remove();
        }
        quotation.tagName("div");
        quotation.clearAttributes();
        quotation.attr("class", "alert alert-" + kind.name().toLowerCase(Locale.ROOT));
        quotation.prependElement("p").addClass("alert-title").text(kind.in(language));
    }

    /** An image with a title, alone in a paragraph, is a figure; the title is its caption. */
    private void makeFigures() {
        for (Element image : body.getElementsByTag("img")) {
            image.attr("loading", "lazy");
            Element parent = image.parent();
            if (parent != null
                    && parent.nameIs("p")
                    && image.hasAttr("title")
                    && isOnlyContent(parent, image)) {
                String caption = image.attr("title");
                image.removeAttr("title");
                parent.tagName("figure").empty();
                parent.appendChild(image);
                parent.appendElement("figcaption").text(caption);
            }
        }
    }

    private static boolean isOnlyContent(Element parent, Node content) {
        return parent.childNodes().stream()
                .allMatch(
                        node ->
                                node.equals(content)
                                        || (node instanceof TextNode text && text.isBlank()));
    }

    /** A wide table scrolls in a region that can be reached by keyboard (WCAG 2.1.1). */
    private void wrapTables() {
        for (Element table : body.getElementsByTag("table")) {
            Optional<Element> caption =
                    table.children().stream().filter(child -> child.nameIs("caption")).findFirst();
            Element region = new Element("div").addClass("table-scroll");
            region.attr("tabindex", "0").attr("role", "region");
            region.attr("aria-label", caption.map(Element::text).orElse(Words.TABLE.in(language)));
            table.replaceWith(region);
            region.appendChild(table);
        }
        for (Element cell : body.getElementsByAttribute("align")) {
            String alignment = cell.attr("align");
            cell.removeAttr("align").attr("class", "align-" + alignment);
        }
    }

    /** The boxes of a task list say whether the task is done; boxes elsewhere are dropped. */
    private void nameTasks() {
        for (Element box : body.getElementsByTag("input")) {
            Element parent = box.parent();
            boolean inPlace =
                    parent != null
                            && box.elementSiblingIndex() == 0
                            && (parent.nameIs("li") || (parent.nameIs("p") && isInItem(parent)));
            if (inPlace) {
                Words state = box.hasAttr("checked") ? Words.DONE : Words.NOT_DONE;
                box.attr("disabled", true).attr("aria-label", state.in(language));
            } else {
                box.remove();
            }
        }
    }

    private static boolean isInItem(Element paragraph) {
        Element parent = paragraph.parent();
        return parent != null && parent.nameIs("li");
    }
}
