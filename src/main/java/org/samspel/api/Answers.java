package org.samspel.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.samspel.digests.Sha256;
import org.samspel.openapi.Fields;
import org.samspel.writing.WorkFile;

/** Good answers as JSON. */
final class Answers {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int TAG_DIGITS = 32;
    private static final String DATA = "data";

    private Answers() {}

    /**
     * A record, with only the fields asked for. Its tag is of the bytes that are sent and of
     * nothing else, so that what readers do not see can't be guessed from it.
     */
    static Response of(Question question, Object answer) {
        String whole = JSON.toJson(answer);
        byte[] body =
                (question.fields().isEmpty() ? whole : narrowed(whole, question))
                        .getBytes(StandardCharsets.UTF_8);
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .tag(new EntityTag(tag(body)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        question.operation().demand().isPresent() ? "no-store" : "no-cache")
                .header(HttpHeaders.CONTENT_LENGTH, body.length)
                .build();
    }

    /**
     * What somebody's program has asked for or made; for nobody else.
     *
     * @param tag of what is told about, for the next change of it
     */
    static Response own(int status, Object answer, String tag) {
        byte[] body = JSON.toJson(answer).getBytes(StandardCharsets.UTF_8);
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .tag(new EntityTag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LENGTH, body.length)
                .build();
    }

    /** A file as it is, to be kept and not shown. */
    static Response file(WorkFile file, StreamingOutput bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .tag(new EntityTag(file.sha256()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .build();
    }

    private static String tag(byte[] body) {
        return Sha256.of(body).substring(0, TAG_DIGITS);
    }

    private static String narrowed(String whole, Question question) {
        try (JsonReader reader = Json.createReader(new StringReader(whole))) {
            JsonObject all = reader.readObject();
            if (question.operation().wrapped().isEmpty()) {
                return narrowed(all, question.fields()).toString();
            }
            JsonArrayBuilder items = Json.createArrayBuilder();
            JsonArray data = all.getJsonArray(DATA);
            data.forEach(item -> items.add(narrowed(item.asJsonObject(), question.fields())));
            return Json.createObjectBuilder(all).add(DATA, items).build().toString();
        }
    }

    private static JsonValue narrowed(JsonObject item, Set<String> fields) {
        JsonObjectBuilder kept = Json.createObjectBuilder();
        item.forEach(
                (name, value) -> {
                    if (name.equals(Fields.ALWAYS) || fields.contains(name)) {
                        kept.add(name, value);
                    }
                });
        return kept.build();
    }
}
