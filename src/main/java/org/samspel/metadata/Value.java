package org.samspel.metadata;

import java.util.List;
import java.util.Map;

/** What stands behind a key, with its place in the file (line and column from 1). */
sealed interface Value {
    int line();

    int column();

    /** Any text, number or date: YAML's own types are not asked, so {@code no} stays a word. */
    record Scalar(String text, int line, int column) implements Value {}

    record Sequence(List<Value> items, int line, int column) implements Value {}

    /** Fields by lower-case key, in the author's order. */
    record Mapping(Map<String, Field> fields, int line, int column) implements Value {
        static Mapping empty(int line) {
            return new Mapping(Map.of(), line, 1);
        }
    }

    /** One key as written, the place of the key, and its value. */
    record Field(String key, int line, int column, Value value) {}
}
