package org.samspel.themes;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.DefaultAttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code a.b} means in a template: the component of a public record, an entry of a map, an
 * element of a list, or the state of a loop. No method, no field, no class can be reached, which is
 * why this replaces the engine's own lookup instead of filtering it.
 */
final class ViewAttributes implements AttributeResolver {
    private final AttributeResolver loops = new DefaultAttributeResolver();
    private final ClassValue<Map<String, Method>> accessors =
            new ClassValue<>() {
                @Override
                protected Map<String, Method> computeValue(Class<?> type) {
                    Map<String, Method> found = new HashMap<>();
                    for (RecordComponent component : type.getRecordComponents()) {
                        found.put(component.getName(), component.getAccessor());
                    }
                    return found;
                }
            };

    @Override
    public @Nullable ResolvedAttribute resolve(
            @Nullable Object value,
            Object name,
            Object @Nullable [] arguments,
            ArgumentsNode argumentsNode,
            EvaluationContextImpl context,
            String file,
            int line) {
        if (value == null || arguments != null) {
            return null;
        }
        if (value.getClass().getEnclosingClass() == ForNode.class) {
            return loops.resolve(value, name, arguments, argumentsNode, context, file, line);
        }
        return attribute(value, name);
    }

    private @Nullable ResolvedAttribute attribute(Object value, Object name) {
        if (value instanceof Record it) {
            return component(it, String.valueOf(name));
        }
        if (value instanceof Map<?, ?> map && map.containsKey(name)) {
            return new ResolvedAttribute(map.get(name));
        }
        if (value instanceof List<?> list && name instanceof Number index && isIn(list, index)) {
            return new ResolvedAttribute(list.get(index.intValue()));
        }
        return null;
    }

    private static boolean isIn(List<?> list, Number index) {
        return index.longValue() >= 0 && index.longValue() < list.size();
    }

    private @Nullable ResolvedAttribute component(Record value, String name) {
        Method accessor = accessors.get(value.getClass()).get(name);
        if (accessor == null) {
            return null;
        }
        try {
            return new ResolvedAttribute(accessor.invoke(value));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(value.getClass() + " is not a public record", closed);
        }
    }
}
