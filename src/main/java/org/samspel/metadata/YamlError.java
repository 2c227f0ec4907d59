package org.samspel.metadata;

import java.util.Optional;
import org.samspel.content.Explanation;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser says, in words for authors. Line and column count from 0, in the YAML. */
record YamlError(int line, int column, Explanation explanation) {

    static YamlError of(YamlEngineException error, String yaml) {
        return switch (error) {
            case MarkedYamlEngineException marked -> ofMarked(marked);
            case ReaderException unreadable -> ofCharacter(unreadable, yaml);
            default -> new YamlError(0, 0, Explanation.of("yaml.unreadable"));
        };
    }

    private static YamlError ofMarked(MarkedYamlEngineException error) {
        Optional<Mark> mark = error.getProblemMark().or(error::getContextMark);
        int line = mark.map(Mark::getLine).orElse(0);
        int column = mark.map(Mark::getColumn).orElse(0);
        String problem = error.getProblem() == null ? "" : error.getProblem();
        String context = error.getContext() == null ? "" : error.getContext();
        if (problem.contains("TAB")) {
            return new YamlError(line, column, Explanation.of("yaml.tab"));
        }
        if (context.contains("quoted scalar")) {
            return new YamlError(
                    error.getContextMark().map(Mark::getLine).orElse(line),
                    error.getContextMark().map(Mark::getColumn).orElse(column),
                    Explanation.of("yaml.quotation"));
        }
        if (problem.contains("mapping values are not allowed")) {
            return new YamlError(line, column, Explanation.of("yaml.colon"));
        }
        return new YamlError(line, column, Explanation.of("yaml.here"));
    }

    private static YamlError ofCharacter(ReaderException error, String yaml) {
        int end = Math.min(error.getPosition(), yaml.length());
        String before = yaml.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new YamlError(
                line,
                end - before.lastIndexOf('\n') - 1,
                Explanation.of("yaml.character", "U+%04X".formatted(error.getCodePoint())));
    }
}
