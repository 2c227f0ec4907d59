package org.samspel.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.samspel.openapi.Fields;

/** What a program has sent as JSON: an object of texts, and exactly those it may have. */
record JsonBody(JsonObject object) {
    /** More than a text may have that is shown, even if each letter of it is escaped. */
    static final int LARGEST = 1 << 21;

    /**
     * @param type record that says what there has to be
     * @throws Objection when it is anything else
     */
    static JsonBody read(InputStream in, Class<?> type) {
        JsonObject object = object(bytes(in));
        List<String> known = Fields.of(type);
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                throw new Objection(Trouble.UNKNOWN_PARAMETER, shown(name), known);
            }
        }
        for (String name : known) {
            JsonValue value = object.get(name);
            if (value == null) {
                throw new Objection(Trouble.MISSING_PARAMETER, name, List.of());
            }
            if (!(value instanceof JsonString)) {
                throw new Objection(Trouble.NOT_READABLE);
            }
        }
        return new JsonBody(object);
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), 60));
    }

    private static byte[] bytes(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Objection(Trouble.TOO_LARGE, "", List.of(), String.valueOf(LARGEST));
            }
            return bytes;
        } catch (IOException broken) {
            throw new Objection(Trouble.NOT_READABLE);
        }
    }

    private static JsonObject object(byte[] bytes) {
        try {
            // Strictly: what is no UTF-8 would become other letters than were meant.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
                return reader.readObject();
            }
        } catch (JsonException | CharacterCodingException unreadable) {
            throw new Objection(Trouble.NOT_READABLE);
        }
    }

    String text(String name) {
        return object.getString(name);
    }
}
