package org.samspel.metadata;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds a {@link Value} straight from the parser's events. The parser's own loader recurses
 * without bound and resolves aliases; the events are flat, so depth, aliases, anchors and tags are
 * refused before anything is built from them.
 */
final class YamlReader {
    /** Deeper than any metadata; a file that nests 20,000 deep is an attack. */
    private static final int MAX_DEPTH = 10;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel("metadata").build();

    private final ContentPath file;
    private final int firstLine;
    private final List<Problem> problems;

    YamlReader(ContentPath file, int firstLine, List<Problem> problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /** The mapping of the first document; empty with a problem noted when there is none. */
    Optional<Value.Mapping> read(String yaml) {
        try {
            return root(new Parse(SETTINGS).parseString(yaml).iterator());
        } catch (YamlEngineException unreadable) {
            YamlError error = YamlError.of(unreadable, yaml);
            note(firstLine + error.line(), error.column() + 1, error.explanation());
            return Optional.empty();
        }
    }

    private Optional<Value.Mapping> root(Iterator<Event> events) {
        while (events.hasNext()) {
            if (events.next() instanceof NodeEvent first) {
                return value(first, events, 1).flatMap(this::asMapping);
            }
        }
        return Optional.of(Value.Mapping.empty(firstLine));
    }

    private Optional<Value.Mapping> asMapping(Value root) {
        return switch (root) {
            case Value.Mapping mapping -> Optional.of(mapping);
            case Value.Scalar scalar ->
                    scalar.text().isBlank()
                            ? Optional.of(Value.Mapping.empty(firstLine))
                            : notAMapping(root);
            case Value.Sequence sequence -> notAMapping(sequence);
        };
    }

    private Optional<Value.Mapping> notAMapping(Value root) {
        note(root.line(), root.column(), Explanation.of("yaml.pairs"));
        return Optional.empty();
    }

    private Optional<Value> value(NodeEvent event, Iterator<Event> events, int depth) {
        if (refused(event, depth)) {
            return Optional.empty();
        }
        return switch (event) {
            case ScalarEvent scalar ->
                    Optional.of(new Value.Scalar(text(scalar), line(event), column(event)));
            case MappingStartEvent start -> mapping(start, events, depth);
            default -> sequence(event, events, depth);
        };
    }

    private Optional<Value> sequence(NodeEvent start, Iterator<Event> events, int depth) {
        List<Value> items = new ArrayList<>();
        while (events.next() instanceof NodeEvent item) {
            Optional<Value> value = value(item, events, depth + 1);
            if (value.isEmpty()) {
                return value;
            }
            items.add(value.get());
        }
        return Optional.of(new Value.Sequence(items, line(start), column(start)));
    }

    private Optional<Value> mapping(NodeEvent start, Iterator<Event> events, int depth) {
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        while (events.next() instanceof NodeEvent key) {
            if (refused(key, depth) || !(key instanceof ScalarEvent name)) {
                return refusedKey(key);
            }
            Optional<Value> value = value((NodeEvent) events.next(), events, depth + 1);
            if (value.isEmpty()) {
                return value;
            }
            add(fields, new Value.Field(name.getValue(), line(key), column(key), value.get()));
        }
        return Optional.of(new Value.Mapping(fields, line(start), column(start)));
    }

    private void add(Map<String, Value.Field> fields, Value.Field field) {
        Value.Field first = fields.putIfAbsent(field.key().toLowerCase(Locale.ROOT), field);
        if (first != null) {
            note(
                    field.line(),
                    field.column(),
                    Explanation.of("yaml.twice", field.key(), first.line()));
        }
    }

    private Optional<Value> refusedKey(NodeEvent key) {
        if (key instanceof CollectionStartEvent) {
            note(line(key), column(key), Explanation.of("yaml.key"));
        }
        return Optional.empty();
    }

    private boolean refused(NodeEvent event, int depth) {
        if (depth > MAX_DEPTH) {
            note(line(event), column(event), Explanation.of("yaml.deep", MAX_DEPTH));
            return true;
        }
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            note(line(event), column(event), Explanation.of("yaml.anchor"));
            return true;
        }
        if (tag(event).isPresent()) {
            note(line(event), column(event), Explanation.of("yaml.tag"));
            return true;
        }
        return false;
    }

    private static Optional<String> tag(NodeEvent event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
    }

    private static String text(ScalarEvent scalar) {
        String text = scalar.getValue();
        return scalar.isPlain() && (text.equals("~") || text.equals("null")) ? "" : text;
    }

    private int line(Event event) {
        return firstLine + event.getStartMark().map(Mark::getLine).orElse(0);
    }

    private static int column(Event event) {
        return 1 + event.getStartMark().map(Mark::getColumn).orElse(0);
    }

    private void note(int line, int column, Explanation explanation) {
        problems.add(Problem.error(file, line, column, explanation));
    }
}
