package org.samspel.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Definition lists as PHP Markdown Extra has them: a line with the term, below it {@code : } and
 * the definition; more definitions of a term, and paragraphs indented into one, may follow.
 *
 * <p>Every term and every definition is a block of its own; those that follow each other are
 * written into one {@code dl}.
 */
final class DefinitionLists implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    private DefinitionLists() {}

    static Extension extension() {
        return new DefinitionLists();
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new Factory());
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(Renderer::new);
    }

    static final class Term extends CustomBlock {}

    static final class Definition extends CustomBlock {}

    private static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int colon = state.getNextNonSpaceIndex();
            boolean marked =
                    state.getIndent() < 4
                            && colon + 1 < line.length()
                            && line.charAt(colon) == ':'
                            && (line.charAt(colon + 1) == ' ' || line.charAt(colon + 1) == '\t');
            if (!marked) {
                return BlockStart.none();
            }
            SourceLines paragraph = matched.getParagraphLines();
            int text = state.getColumn() + state.getIndent() + 2;
            if (paragraph.getLines().size() == 1) {
                SourceLine term = paragraph.getLines().getFirst();
                return BlockStart.of(new TermParser(term), new DefinitionParser())
                        .atColumn(text)
                        .replaceParagraphLines(1);
            }
            Node previous = matched.getMatchedBlockParser().getBlock().getLastChild();
            return paragraph.isEmpty() && previous instanceof Definition
                    ? BlockStart.of(new DefinitionParser()).atColumn(text)
                    : BlockStart.none();
        }
    }

    private static final class TermParser extends AbstractBlockParser {
        private final Term block = new Term();
        private final SourceLine line;

        TermParser(SourceLine line) {
            this.line = line;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser parser) {
            parser.parse(SourceLines.of(line), block);
        }
    }

    private static final class DefinitionParser extends AbstractBlockParser {
        private static final int INDENT = 2;

        private final Definition block = new Definition();

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }
    }

    private record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Term.class, Definition.class);
        }

        @Override
        public void render(Node node) {
            String tag = node instanceof Term ? "dt" : "dd";
            HtmlWriter html = context.getWriter();
            if (!isPart(node.getPrevious())) {
                html.line();
                html.tag("dl");
            }
            html.tag(tag, context.extendAttributes(node, tag, Map.of()));
            renderChildren(node);
            html.tag("/" + tag);
            if (!isPart(node.getNext())) {
                html.tag("/dl");
                html.line();
            }
        }

        private static boolean isPart(@Nullable Node neighbour) {
            return neighbour instanceof Term || neighbour instanceof Definition;
        }

        /** A definition of one paragraph needs no {@code p}. */
        private void renderChildren(Node parent) {
            Node first = parent.getFirstChild();
            boolean single = first instanceof Paragraph && first.getNext() == null;
            Node child = single ? first.getFirstChild() : first;
            while (child != null) {
                Node next = child.getNext();
                context.render(child);
                child = next;
            }
        }
    }
}
