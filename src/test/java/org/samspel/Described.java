package org.samspel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The portal's own description of its interface, as a client's author reads it. */
record Described(JsonNode document) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "application/octet-stream";
    private static final String BASE = "/api/v1";

    static Described by(RunningPortal portal) {
        return new Described(json(portal.get("/openapi").body()));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(text, unreadable);
        }
    }

    /** The paths that anybody may ask, with their parameters in braces. */
    List<String> paths() {
        return all().stream()
                .filter(path -> operations(path).has("get") && !operation(path).has("security"))
                .toList();
    }

    private List<String> all() {
        List<String> paths = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private JsonNode operations(String path) {
        return document.get("paths").get(path);
    }

    JsonNode operation(String path) {
        return operations(path).get("get");
    }

    /** What is wrong with an answer, by the description; empty when it keeps its word. */
    List<String> objections(String address, int status, String body) {
        return objections("get", address, status, body);
    }

    /** The same of a question that may change something. */
    List<String> objections(String method, String address, int status, String body) {
        JsonNode response = operations(pathOf(address)).get(method).at("/responses/" + status);
        if (!response.has("content")) {
            return response.isMissingNode() || !body.isEmpty()
                    ? List.of("not described: " + status + " " + body)
                    : List.of();
        }
        if (response.get("content").has(FILE)) {
            return List.of();
        }
        JsonNode schema = response.get("content").elements().next().get("schema").deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) schema)
                .set("components", document.get("components"));
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        return compiled
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The longest path that fits, since names may have slashes in them. */
    private String pathOf(String address) {
        String asked = address.substring(BASE.length()).replaceAll("\\?.*", "");
        return all().stream()
                .filter(path -> asked.matches(pattern(path)))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError("not described: " + asked));
    }

    private static String pattern(String path) {
        List<String> parts = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            parts.add(
                    switch (segment) {
                        case "{name}", "{path}" -> ".+";
                        default -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment);
                    });
        }
        return String.join("/", parts);
    }
}
