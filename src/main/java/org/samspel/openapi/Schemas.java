package org.samspel.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON Schema (2020-12) of records, as JSON-B writes them: an empty optional is left out. */
final class Schemas {
    private static final String SUFFIX = "Item";
    private static final String WHERE = "#/components/schemas/";

    private final Deque<Class<?>> wanted = new ArrayDeque<>();
    private final Set<Class<?>> known = new HashSet<>();
    private final Set<Class<?>> narrowable = new HashSet<>();

    /** What a record is called in the description. */
    static String name(Class<?> type) {
        String name = type.getSimpleName();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** Of the fields of such a record only its id is always there. */
    void narrowable(Class<?> type) {
        narrowable.add(type);
    }

    /** Leads to the schema of a record, which {@link #all} will have. */
    JsonObjectBuilder reference(Class<?> type) {
        if (known.add(type)) {
            wanted.add(type);
        }
        return Json.createObjectBuilder().add("$ref", WHERE + name(type));
    }

    /** A record around a list of items. */
    JsonObjectBuilder wrapped(Class<?> wrapper, Class<?> item) {
        return record(wrapper, Optional.of(item));
    }

    /** The schemas of all records that have been led to, by name. */
    JsonObjectBuilder all() {
        Map<String, JsonObjectBuilder> schemas = new TreeMap<>();
        while (!wanted.isEmpty()) {
            Class<?> type = wanted.remove();
            schemas.put(name(type), record(type, Optional.empty()));
        }
        JsonObjectBuilder all = Json.createObjectBuilder();
        schemas.forEach(all::add);
        return all;
    }

    private JsonObjectBuilder record(Class<?> type, Optional<Class<?>> item) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (RecordComponent field : type.getRecordComponents()) {
            JsonObjectBuilder schema = of(field.getGenericType(), item);
            explain(field.getAnnotation(About.class), schema);
            properties.add(field.getName(), schema);
            boolean always = !narrowable.contains(type) || field.getName().equals(Fields.ALWAYS);
            if (always && field.getType() != Optional.class) {
                required.add(field.getName());
            }
        }
        JsonObjectBuilder schema = Json.createObjectBuilder().add("type", "object");
        explain(type.getAnnotation(About.class), schema);
        return schema.add("properties", properties)
                .add("required", required)
                .add("additionalProperties", false);
    }

    private static void explain(@Nullable About about, JsonObjectBuilder schema) {
        if (about != null) {
            schema.add("description", about.value());
            if (about.oneOf().length > 0) {
                schema.add("enum", Json.createArrayBuilder(Arrays.asList(about.oneOf())));
            }
        }
    }

    private JsonObjectBuilder of(Type type, Optional<Class<?>> item) {
        return switch (type) {
            case ParameterizedType generic -> of(generic, item);
            case TypeVariable<?> variable -> reference(item.orElseThrow());
            case Class<?> plain -> of(plain);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    private JsonObjectBuilder of(ParameterizedType generic, Optional<Class<?>> item) {
        JsonObjectBuilder inside = of(generic.getActualTypeArguments()[0], item);
        if (generic.getRawType() == Optional.class) {
            return inside;
        } else if (generic.getRawType() == List.class) {
            return Json.createObjectBuilder().add("type", "array").add("items", inside);
        }
        throw new IllegalArgumentException("no schema for " + generic);
    }

    private JsonObjectBuilder of(Class<?> type) {
        if (type.isRecord()) {
            return reference(type);
        }
        JsonObjectBuilder schema = Json.createObjectBuilder();
        if (type == String.class) {
            return schema.add("type", "string");
        } else if (type == boolean.class) {
            return schema.add("type", "boolean");
        } else if (type == int.class || type == Integer.class) {
            return schema.add("type", "integer").add("format", "int32");
        } else if (type == long.class) {
            return schema.add("type", "integer").add("format", "int64");
        } else if (type == LocalDate.class) {
            return schema.add("type", "string").add("format", "date");
        } else if (type == Instant.class) {
            return schema.add("type", "string").add("format", "date-time");
        }
        throw new IllegalArgumentException("no schema for " + type);
    }
}
