package org.samspel.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** Describes what a question needs beside its parameters: a token, and what it brings. */
record Demanded(Demand demand, Schemas schemas) {
    static final String FILE = "application/octet-stream";
    private static final String TOKEN = "token";

    /** The one way to say who is asking. */
    static JsonObjectBuilder schemes() {
        return Json.createObjectBuilder()
                .add(
                        TOKEN,
                        Json.createObjectBuilder()
                                .add("type", "http")
                                .add("scheme", "bearer")
                                .add(
                                        "description",
                                        "A personal token, which staff make at /staff/tokens."));
    }

    void describe(JsonObjectBuilder operation) {
        operation.add(
                "security",
                Json.createArrayBuilder()
                        .add(
                                Json.createObjectBuilder()
                                        .add(
                                                TOKEN,
                                                Json.createArrayBuilder().add(demand.scope()))));
        switch (demand.body()) {
            case Demand.Nothing nothing -> {}
            case Demand.Json json ->
                    body(operation, "application/json", schemas.reference(json.type()));
            case Demand.Bytes bytes -> body(operation, FILE, Json.createObjectBuilder());
        }
    }

    private static void body(
            JsonObjectBuilder operation, String mediaType, JsonObjectBuilder schema) {
        operation.add(
                "requestBody",
                Json.createObjectBuilder()
                        .add("required", true)
                        .add(
                                "content",
                                Json.createObjectBuilder()
                                        .add(
                                                mediaType,
                                                Json.createObjectBuilder().add("schema", schema))));
    }
}
