package org.samspel.metadata;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser says, in words for authors. Line and column count from 0, in the YAML. */
record YamlError(int line, int column, String what, String hint) {

    static YamlError of(YamlEngineException error, String yaml) {
        return switch (error) {
            case MarkedYamlEngineException marked -> ofMarked(marked);
            case ReaderException unreadable -> ofCharacter(unreadable, yaml);
            default ->
                    new YamlError(
                            0,
                            0,
                            "The YAML cannot be read.",
                            "Write one \"key: value\" on each line.");
        };
    }

    private static YamlError ofMarked(MarkedYamlEngineException error) {
        Optional<Mark> mark = error.getProblemMark().or(error::getContextMark);
        int line = mark.map(Mark::getLine).orElse(0);
        int column = mark.map(Mark::getColumn).orElse(0);
        String problem = error.getProblem() == null ? "" : error.getProblem();
        String context = error.getContext() == null ? "" : error.getContext();
        if (problem.contains("TAB")) {
            return new YamlError(
                    line, column, "A tab is used for indentation.", "Use spaces instead of tabs.");
        }
        if (context.contains("quoted scalar")) {
            return new YamlError(
                    error.getContextMark().map(Mark::getLine).orElse(line),
                    error.getContextMark().map(Mark::getColumn).orElse(column),
                    "A quotation mark is not closed.",
                    "Put the same mark at both ends of the text.");
        }
        if (problem.contains("mapping values are not allowed")) {
            return new YamlError(
                    line,
                    column,
                    "There is a colon where YAML does not expect one.",
                    "Put quotation marks around a text that holds a colon: title: \"One: two\".");
        }
        return new YamlError(
                line,
                column,
                "The YAML cannot be read here: " + problem + ".",
                "Write one \"key: value\" on each line, and indent with spaces.");
    }

    private static YamlError ofCharacter(ReaderException error, String yaml) {
        int end = Math.min(error.getPosition(), yaml.length());
        String before = yaml.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new YamlError(
                line,
                end - before.lastIndexOf('\n') - 1,
                "There is an invisible character (U+%04X) that YAML does not allow."
                        .formatted(error.getCodePoint()),
                "Delete it and type the text around it again.");
    }
}
