package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the JSON-LD of a page by the vocabulary of schema.org, in {@code schema-org.txt}. */
final class SchemaOrg {
    private static final Path VOCABULARY = Path.of("src/test/resources/schema-org.txt");
    private static final Map<String, Set<String>> PROPERTIES = read();
    private static final Set<String> ADDRESSES = Set.of("@id", "url", "contentUrl", "sameAs");

    private final List<String> mistakes = new ArrayList<>();

    private SchemaOrg() {}

    /** What no reader of schema.org would understand, a line each. */
    static List<String> mistakes(String json) {
        SchemaOrg reading = new SchemaOrg();
        JsonObject document = JsonParser.parseString(json).getAsJsonObject();
        if (!document.get("@context").getAsString().equals("https://schema.org")) {
            reading.mistakes.add("context " + document.get("@context"));
        }
        document.getAsJsonArray("@graph").forEach(node -> reading.node(node.getAsJsonObject()));
        return reading.mistakes;
    }

    private static Map<String, Set<String>> read() {
        try {
            return Files.readAllLines(VOCABULARY, UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(
                            Collectors.toMap(
                                    parts -> parts[0],
                                    parts -> Set.copyOf(Arrays.asList(parts[1].split(" ")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void node(JsonObject node) {
        String type = node.has("@type") ? node.get("@type").getAsString() : "";
        Set<String> known = PROPERTIES.getOrDefault(type, Set.of());
        if (known.isEmpty()) {
            mistakes.add("no type: " + node);
        }
        for (String key : node.keySet()) {
            if (!key.startsWith("@") && !known.contains(key) && !isInput(key, type)) {
                mistakes.add(type + " has no " + key);
            }
            value(type + "." + key, node.get(key), ADDRESSES.contains(key));
        }
    }

    /** An action says what it wants to be told: {@code query-input} (schema.org, Actions). */
    private static boolean isInput(String key, String type) {
        return type.endsWith("Action") && key.equals("query-input");
    }

    private void value(String where, JsonElement value, boolean isAddress) {
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(each -> value(where, each, isAddress));
        } else if (value.isJsonObject()) {
            node(value.getAsJsonObject());
        } else if (value.isJsonNull() || value.getAsString().isBlank()) {
            mistakes.add(where + " is empty");
        } else if (isAddress && !value.getAsString().matches("https?://\\S+")) {
            mistakes.add(where + " is no address: " + value);
        }
    }
}
