package org.samspel.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs send as JSON, and what they send instead. */
class JsonBodyTest {
    private static JsonBody read(byte[] bytes) {
        return JsonBody.read(bytes, ChangedSource.class);
    }

    private static Objection refused(String json) {
        return assertThrows(Objection.class, () -> read(json.getBytes(UTF_8)));
    }

    @Test
    void lettersComeAsTheyWereSent() {
        String json = "{\"source\": \"\u00e5 \\u00e5 \\ud83d\\ude00 \\n\"}";
        assertEquals("\u00e5 \u00e5 \ud83d\ude00 \n", read(json.getBytes(UTF_8)).text("source"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "\"source\"",
                "{",
                "{\"source\"",
                "{\"source\": \"a\"",
                "{\"source\": \"a\"}{}",
                "{\"source\": \"a\"} x",
                "{\"source\": \"a\",}"
            })
    void whatIsNoObjectIsNotRead(String json) {
        assertEquals(Trouble.NOT_READABLE, refused(json).trouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "true", "[]", "{}", "\"\\ud800\"", "\"\\udc00\\ud800\""})
    void aValueThatIsNoTextIsNamed(String value) {
        Objection refused = refused("{\"source\": " + value + "}");
        assertEquals(Trouble.NOT_TEXT, refused.trouble());
        assertEquals(Optional.of("source"), refused.parameter());
    }

    @Test
    void whatIsDeepIsRefusedWhereItBegins() {
        String deep = "[".repeat(100_000);
        assertEquals(Trouble.NOT_READABLE, refused(deep).trouble());
        assertEquals(Trouble.NOT_TEXT, refused("{\"source\": " + deep).trouble());
        String objects = "{\"source\":".repeat(100_000);
        assertEquals(Trouble.NOT_TEXT, refused(objects).trouble());
    }

    @Test
    void eachFieldIsThereOnceAndNoOther() {
        assertEquals(
                Trouble.GIVEN_TWICE, refused("{\"source\": \"a\", \"source\": \"b\"}").trouble());
        assertEquals(
                Trouble.UNKNOWN_PARAMETER,
                refused("{\"source\": \"a\", \"draft\": \"b\"}").trouble());
        assertEquals(Trouble.MISSING_PARAMETER, refused("{}").trouble());
    }

    @Test
    void lettersOfAnotherEncodingAreNotGuessed() {
        byte[] latin = "{\"source\": \"\u00e5\"}".getBytes(ISO_8859_1);
        assertEquals(
                Trouble.NOT_READABLE, assertThrows(Objection.class, () -> read(latin)).trouble());
    }
}
