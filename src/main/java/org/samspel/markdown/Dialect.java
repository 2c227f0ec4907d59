package org.samspel.markdown;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.image.attributes.ImageAttributesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark 0.31 with GitHub's tables, strikethrough, task lists and autolinks, footnotes, image
 * attributes, and definition lists. Gives HTML that has not been cleaned: links may lead anywhere,
 * and raw HTML stands as written.
 */
final class Dialect {
    /** In one table. CommonMark pads rows, so a file of 256 kB could ask for billions. */
    private static final int MAX_CELLS = 20_000;

    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.builder().maxCells(MAX_CELLS).build(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create(),
                    TaskListItemsExtension.create(),
                    FootnotesExtension.create(),
                    ImageAttributesExtension.create(),
                    DefinitionLists.extension());

    private static final HtmlRenderer HTML =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .attributeProviderFactory(context -> Dialect::addPlace)
                    .build();

    private static final HtmlRenderer ESCAPED_HTML =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .escapeHtml(true)
                    .attributeProviderFactory(context -> Dialect::addPlace)
                    .build();

    private Dialect() {}

    /** A parsed body. */
    record Parsed(Node root) {
        String html() {
            return HTML.render(root);
        }

        /** With raw HTML shown as the text it is. */
        String htmlWithoutRaw() {
            return ESCAPED_HTML.render(root);
        }
    }

    /**
     * Parses a body within a time.
     *
     * @throws IllegalArgumentException ({@link TooComplex}, or from the parser of tables) when it
     *     holds more than can be parsed in that time, or a table too large
     */
    static Parsed parse(String markdown, Duration budget) {
        Deadline deadline = new Deadline(budget);
        Parser parser =
                Parser.builder()
                        .extensions(EXTENSIONS)
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .customBlockParserFactory(deadline)
                        .inlineParserFactory(context -> new BoundedInlineParser(context, deadline))
                        .build();
        return new Parsed(parser.parse(markdown));
    }

    /** Where a link or image stands, as {@code line:column} from 1, for problems with it. */
    private static void addPlace(Node node, String tag, Map<String, String> attributes) {
        boolean linked = node instanceof Link || node instanceof Image;
        if (linked && !node.getSourceSpans().isEmpty()) {
            SourceSpan span = node.getSourceSpans().getFirst();
            attributes.put(
                    Place.ATTRIBUTE, (span.getLineIndex() + 1) + ":" + (span.getColumnIndex() + 1));
        }
    }
}
