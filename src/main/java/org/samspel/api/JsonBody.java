package org.samspel.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.samspel.openapi.Fields;

/**
 * What a program has sent as JSON: an object of texts, and exactly those it may have. What lies
 * deeper is refused where it begins.
 */
record JsonBody(Map<String, String> texts) {
    JsonBody {
        texts = Map.copyOf(texts);
    }

    /**
     * @param type record that says what there has to be
     * @throws Objection when it is anything else
     */
    static JsonBody read(byte[] bytes, Class<?> type) {
        List<String> known = Fields.of(type);
        Map<String, String> texts = texts(decoded(bytes), known);
        for (String name : known) {
            if (!texts.containsKey(name)) {
                throw new Objection(Trouble.MISSING_PARAMETER, name, List.of());
            }
        }
        return new JsonBody(texts);
    }

    private static Map<String, String> texts(String json, List<String> known) {
        try (JsonParser parser = Json.createParser(new StringReader(json))) {
            Map<String, String> texts = new LinkedHashMap<>();
            require(parser.next() == JsonParser.Event.START_OBJECT);
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                String name = name(parser.getString(), known);
                if (texts.put(name, value(parser, name)) != null) {
                    throw new Objection(Trouble.GIVEN_TWICE, name, List.of());
                }
            }
            require(!parser.hasNext());
            return texts;
        } catch (JsonException | NoSuchElementException unreadable) {
            throw new Objection(Trouble.NOT_READABLE);
        }
    }

    private static String name(String name, List<String> known) {
        if (!known.contains(name)) {
            throw new Objection(Trouble.UNKNOWN_PARAMETER, Objection.shortened(name), known);
        }
        return name;
    }

    /** One half of a character of UTF-16 alone would become another letter than was meant. */
    private static String value(JsonParser parser, String name) {
        boolean isText = parser.next() == JsonParser.Event.VALUE_STRING;
        if (!isText || !StandardCharsets.UTF_8.newEncoder().canEncode(parser.getString())) {
            throw new Objection(Trouble.NOT_TEXT, name, List.of());
        }
        return parser.getString();
    }

    private static void require(boolean isReadable) {
        if (!isReadable) {
            throw new Objection(Trouble.NOT_READABLE);
        }
    }

    /** Strictly: what is no UTF-8 would become other letters than were meant. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException unreadable) {
            throw new Objection(Trouble.NOT_READABLE);
        }
    }

    String text(String name) {
        return Optional.ofNullable(texts.get(name)).orElseThrow();
    }
}
