package org.samspel.entries;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;

/**
 * A Markdown file in its two parts.
 *
 * @param yaml between the lines of {@code ---}; the top level of TOML is rewritten as YAML
 * @param yamlLine line of the file at which it starts, from 1
 * @param body the Markdown after it
 * @param bodyLine line of the file at which the body starts, from 1
 * @param problem that there is none, that it is not closed, or that it is TOML
 */
public record FrontMatter(
        String yaml, int yamlLine, String body, int bodyLine, Optional<Problem> problem) {
    private static final Pattern TOML_PAIR =
            Pattern.compile("^([A-Za-z][\\w-]*)[ \\t]*=[ \\t]*", Pattern.MULTILINE);
    private static final Pattern TOML_TABLE = Pattern.compile("^\\[", Pattern.MULTILINE);
    private static final Pattern YAML_LINE =
            Pattern.compile("(?:[\\w-]+[ \\t]*:(?:[ \\t].*)?|[ \\t]+.*|- .*|#.*)");

    /** Parts the text of a file, which has line feeds only. */
    public static FrontMatter of(ContentPath file, String text) {
        int start = firstLine(text);
        String opening = line(text, start);
        return switch (opening.stripTrailing()) {
            case "---" -> yaml(file, text, start);
            case "+++" -> toml(file, text, start);
            default -> none(file, text);
        };
    }

    private static FrontMatter yaml(ContentPath file, String text, int start) {
        int first = nextLine(text, start);
        for (int at = first; at < text.length(); at = nextLine(text, at)) {
            String line = line(text, at).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                return parts(text, first, at, nextLine(text, at));
            }
        }
        return unclosed(file, text, first);
    }

    /** Reads on as long as the lines look like YAML, so that the title is found all the same. */
    private static FrontMatter unclosed(ContentPath file, String text, int first) {
        int end = first;
        while (end < text.length() && YAML_LINE.matcher(line(text, end)).matches()) {
            end = nextLine(text, end);
        }
        FrontMatter parts = parts(text, first, end, end);
        return parts.with(
                Problem.error(file, lineNumber(text, first) - 1, 0, Explanation.of("front.open"))
                        .as(Problem.Kind.FIELD));
    }

    private static FrontMatter toml(ContentPath file, String text, int start) {
        int first = nextLine(text, start);
        int end = first;
        while (end < text.length() && !line(text, end).stripTrailing().equals("+++")) {
            end = nextLine(text, end);
        }
        FrontMatter parts = parts(text, first, end, nextLine(text, end));
        Matcher table = TOML_TABLE.matcher(parts.yaml);
        String top = table.find() ? parts.yaml.substring(0, table.start()) : parts.yaml;
        String yaml = TOML_PAIR.matcher(top).replaceAll("$1: ");
        Problem problem =
                Problem.warning(file, parts.yamlLine - 1, 0, Explanation.of("front.toml"))
                        .as(Problem.Kind.FIELD);
        return new FrontMatter(
                yaml, parts.yamlLine, parts.body, parts.bodyLine, Optional.of(problem));
    }

    private static FrontMatter none(ContentPath file, String text) {
        Problem problem =
                Problem.warning(file, 1, 0, Explanation.of("front.none")).as(Problem.Kind.FIELD);
        return new FrontMatter("", 1, text, 1, Optional.of(problem));
    }

    private static FrontMatter parts(String text, int yaml, int yamlEnd, int body) {
        return new FrontMatter(
                text.substring(yaml, yamlEnd),
                lineNumber(text, yaml),
                text.substring(body),
                lineNumber(text, body),
                Optional.empty());
    }

    private FrontMatter with(Problem noted) {
        return new FrontMatter(yaml, yamlLine, body, bodyLine, Optional.of(noted));
    }

    private static int firstLine(String text) {
        int at = 0;
        while (at < text.length() && line(text, at).isBlank()) {
            at = nextLine(text, at);
        }
        return at;
    }

    private static String line(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    private static int nextLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static int lineNumber(String text, int at) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }
}
