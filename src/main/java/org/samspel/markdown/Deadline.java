package org.samspel.markdown;

import java.time.Duration;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Ends the parsing of one body. It is asked at every line and at every paragraph, which is often
 * enough: a paragraph of 100,000 lines costs quadratic time, but line by line.
 */
final class Deadline implements BlockParserFactory {
    private final long end;

    Deadline(Duration budget) {
        this.end = System.nanoTime() + budget.toNanos();
    }

    void check() {
        if (System.nanoTime() - end > 0) {
            throw new TooComplex();
        }
    }

    /** Starts no block. */
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        check();
        return BlockStart.none();
    }
}
