package org.samspel.themes;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What templates may use of the engine: an allow-list, since a site's theme is not our code. Left
 * out is what can run without bounds (ranges, macros, variables that grow in a loop) and what turns
 * escaping off.
 */
final class Sandbox extends ExtensionCustomizer {
    private static final Set<String> TAGS = Set.of("block", "extends", "for", "if", "include");
    private static final Set<String> FILTERS =
            Set.of("default", "first", "join", "last", "length", "lower", "trim", "upper");

    private static final Set<String> OURS = Set.of("html", "data", "escape");

    Sandbox(Extension delegate) {
        super(delegate);
    }

    /** Whether templates have a filter of that name, of the engine's or of ours. */
    static boolean knows(String filter) {
        return FILTERS.contains(filter) || OURS.contains(filter);
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        List<TokenParser> all = super.getTokenParsers();
        return all == null
                ? List.of()
                : all.stream().filter(tag -> TAGS.contains(tag.getTag())).toList();
    }

    @Override
    public Map<String, Filter> getFilters() {
        Map<String, Filter> all = super.getFilters();
        Map<String, Filter> allowed = all == null ? new HashMap<>() : new HashMap<>(all);
        allowed.keySet().retainAll(FILTERS);
        return allowed;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of();
    }

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        List<BinaryOperator> all = super.getBinaryOperators();
        return all == null
                ? List.of()
                : all.stream().filter(operator -> !operator.getSymbol().equals("..")).toList();
    }

    /** Only {@link ViewAttributes} says what can be read of a value. */
    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of();
    }
}
