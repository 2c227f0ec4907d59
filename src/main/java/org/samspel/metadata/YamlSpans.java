package org.samspel.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Where the fields of a mapping stand in its text, as positions of characters.
 *
 * @param fields by key in lower case; of a key given twice the first, as when it is read
 * @param isBlock whether there is a key on a line of its own, so that more can be added below
 */
record YamlSpans(Map<String, Span> fields, boolean isBlock) {

    /**
     * @param key where the key begins
     * @param start where the value begins; where it would, when it is empty
     * @param end after its last character
     * @param isBlockSequence whether each item is on a line of its own
     * @param isBlock whether it is a list or a mapping that begins on the line below the key
     * @param meaning the value without its form, to be compared with another
     */
    record Span(
            int key,
            int start,
            int end,
            boolean isBlockSequence,
            boolean isBlock,
            String meaning) {}

    /** Empty when the text is no mapping or can't be read. */
    static Optional<YamlSpans> of(String yaml) {
        try {
            return new Reader(yaml).read();
        } catch (YamlEngineException unreadable) {
            return Optional.empty();
        }
    }

    private static final class Reader {
        private final String yaml;
        private final Iterator<Event> events;
        private final Deque<CollectionStartEvent> open = new ArrayDeque<>();
        private final List<String> meaning = new ArrayList<>();
        private int end;

        Reader(String yaml) {
            this.yaml = yaml;
            events = new Parse(LoadSettings.builder().build()).parseString(yaml).iterator();
        }

        Optional<YamlSpans> read() {
            while (events.hasNext()) {
                if (events.next() instanceof NodeEvent root) {
                    return root instanceof MappingStartEvent start
                            ? Optional.of(mapping(start))
                            : Optional.empty();
                }
            }
            return Optional.of(new YamlSpans(Map.of(), true));
        }

        private YamlSpans mapping(MappingStartEvent start) {
            Map<String, Span> fields = new LinkedHashMap<>();
            while (events.next() instanceof NodeEvent key) {
                String name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
                skip(key);
                meaning.clear();
                NodeEvent value = (NodeEvent) events.next();
                int from = position(value.getStartMark());
                end = position(value.getEndMark());
                skip(value);
                fields.putIfAbsent(
                        name.toLowerCase(Locale.ROOT),
                        new Span(
                                position(key.getStartMark()),
                                from,
                                Math.max(from, end),
                                value instanceof SequenceStartEvent list && !list.isFlow(),
                                value instanceof CollectionStartEvent any && !any.isFlow(),
                                String.join("\n", meaning)));
            }
            return new YamlSpans(fields, !start.isFlow());
        }

        /** Reads a value to its end; that of a block collection is the end of its last item. */
        private void skip(NodeEvent first) {
            Event event = first;
            take(event);
            while (!open.isEmpty()) {
                event = events.next();
                take(event);
            }
        }

        private void take(Event event) {
            switch (event) {
                case CollectionStartEvent start -> {
                    open.push(start);
                    meaning.add(start.getEventId().toString());
                }
                case CollectionEndEvent close -> {
                    end = open.pop().isFlow() ? position(close.getEndMark()) : end;
                    meaning.add("end");
                }
                case ScalarEvent scalar -> {
                    end = position(scalar.getEndMark());
                    meaning.add(scalar.getValue());
                }
                default -> end = position(event.getEndMark());
            }
        }

        /** The parser counts code points. */
        private int position(Optional<Mark> mark) {
            return yaml.offsetByCodePoints(0, mark.orElseThrow().getIndex());
        }
    }
}
