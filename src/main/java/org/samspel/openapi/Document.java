package org.samspel.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes what can be asked as an OpenAPI 3.1 document. */
public final class Document {
    private static final String JSON = "application/json";

    private final Whole about;
    private final Schemas schemas = new Schemas();

    /**
     * What the document says of the whole.
     *
     * @param server base address of all paths
     * @param problem record of an answer to a question that is wrong
     * @param failures statuses such an answer can have
     * @param refusals further ones, where a token is needed
     */
    public record Whole(
            String title,
            String description,
            String version,
            String server,
            Class<?> problem,
            List<Integer> failures,
            List<Integer> refusals) {
        public Whole {
            failures = List.copyOf(failures);
            refusals = List.copyOf(refusals);
        }

        private List<Integer> failures(Operation operation) {
            return operation.demand().isEmpty()
                    ? failures
                    : Stream.concat(failures.stream(), refusals.stream()).sorted().toList();
        }
    }

    public Document(Whole about) {
        this.about = about;
    }

    /** The document; the same for the same questions. */
    public JsonObject of(List<Operation> operations) {
        operations.stream()
                .filter(Operation::narrowable)
                .forEach(operation -> schemas.narrowable(operation.answer()));
        Map<String, JsonObjectBuilder> paths = new LinkedHashMap<>();
        for (Operation operation : operations) {
            paths.computeIfAbsent(operation.path(), path -> Json.createObjectBuilder())
                    .add(operation.method().word(), of(operation));
        }
        JsonObjectBuilder all = Json.createObjectBuilder();
        paths.forEach(all::add);
        schemas.reference(about.problem());
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add(
                        "info",
                        Json.createObjectBuilder()
                                .add("title", about.title())
                                .add("description", about.description())
                                .add("version", about.version()))
                .add(
                        "servers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("url", about.server())))
                .add("paths", all)
                .add(
                        "components",
                        Json.createObjectBuilder()
                                .add("schemas", schemas.all())
                                .add("securitySchemes", Demanded.schemes()))
                .build();
    }

    private JsonObjectBuilder of(Operation operation) {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        operation.parameters().forEach(it -> parameters.add(of(operation, it)));
        JsonObjectBuilder described =
                Json.createObjectBuilder()
                        .add("operationId", operation.id())
                        .add("summary", operation.about())
                        .add("parameters", parameters)
                        .add("responses", responses(operation));
        operation.demand().ifPresent(demand -> new Demanded(demand, schemas).describe(described));
        return described;
    }

    private JsonObjectBuilder responses(Operation operation) {
        // A builder is empty once it is used.
        JsonObject answer = answer(operation).build();
        JsonObjectBuilder responses = Json.createObjectBuilder();
        for (int status : operation.demand().map(Demand::done).orElse(List.of(200))) {
            responses.add(String.valueOf(status), Json.createObjectBuilder(answer));
        }
        if (operation.method() == Demand.Method.GET) {
            responses.add(
                    "304",
                    Json.createObjectBuilder()
                            .add("description", "The answer is the one you have."));
        }
        for (int status : about.failures(operation)) {
            responses.add(
                    String.valueOf(status),
                    response(
                            "Why there is no answer.",
                            "application/problem+json",
                            schemas.reference(about.problem())));
        }
        return responses;
    }

    /** A good answer: a file as it is, nothing at all, or JSON. */
    private JsonObjectBuilder answer(Operation operation) {
        String about = "The answer.";
        if (operation.answer() == Demand.Bytes.class) {
            return response(about, Demanded.FILE, Json.createObjectBuilder());
        }
        return operation.answer() == Demand.Nothing.class
                ? Json.createObjectBuilder().add("description", "It is done.")
                : response(
                        about,
                        JSON,
                        operation
                                .wrapped()
                                .map(wrapper -> schemas.wrapped(wrapper, operation.answer()))
                                .orElseGet(() -> schemas.reference(operation.answer())));
    }

    private static JsonObjectBuilder response(
            String description, String mediaType, JsonObjectBuilder schema) {
        return Json.createObjectBuilder()
                .add("description", description)
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add(mediaType, Json.createObjectBuilder().add("schema", schema)));
    }

    private static JsonObjectBuilder of(Operation operation, Parameter parameter) {
        boolean list = parameter.several() || parameter.form() instanceof Parameter.Names;
        JsonObjectBuilder value = schema(operation, parameter);
        JsonObjectBuilder schema =
                list ? Json.createObjectBuilder().add("type", "array").add("items", value) : value;
        return Json.createObjectBuilder()
                .add("name", parameter.name())
                .add("in", parameter.place().name().toLowerCase(Locale.ROOT))
                .add("description", parameter.about())
                .add("required", parameter.required())
                .add("style", parameter.place() == Parameter.Place.QUERY ? "form" : "simple")
                .add("explode", parameter.several())
                .add("schema", schema);
    }

    private static JsonObjectBuilder schema(Operation operation, Parameter parameter) {
        JsonObjectBuilder schema = Json.createObjectBuilder();
        switch (parameter.form()) {
            case Parameter.Words words -> {
                schema.add("type", "string").add("maxLength", words.longest());
                choose(schema, parameter.allowed());
            }
            case Parameter.Names names -> {
                schema.add("type", "string");
                choose(schema, Fields.of(operation.answer()));
            }
            case Parameter.Whole whole ->
                    schema.add("type", "integer")
                            .add("minimum", whole.least())
                            .add("maximum", whole.most())
                            .add("default", whole.usual());
        }
        return schema;
    }

    private static void choose(JsonObjectBuilder schema, List<String> allowed) {
        if (!allowed.isEmpty()) {
            schema.add("enum", Json.createArrayBuilder(allowed));
        }
    }
}
