package org.samspel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CSL-JSON and JSON-LD, read back by a parser of others. */
class JsonFormatsTest {
    private static final String ONE_LINE = Text.line(Samples.AWKWARD);

    @Test
    void cslComesBackAsItWas() {
        Publication report = Samples.report(Samples.AWKWARD, "Kari Nordmann", "Østersunds kommun");
        String json = Format.CSL_JSON.write(List.of(report));
        JsonObject item = JsonParser.parseString(json).getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("report", item.get("type").getAsString());
        assertEquals(ONE_LINE, item.get("title").getAsString());
        JsonArray authors = item.getAsJsonArray("author");
        assertEquals("Nordmann", authors.get(0).getAsJsonObject().get("family").getAsString());
        assertEquals(
                "Østersunds kommun", authors.get(1).getAsJsonObject().get("literal").getAsString());
        assertEquals("{\"date-parts\":[[2026,5,6]]}", item.get("issued").toString());
        assertEquals("2026:4", item.get("number").getAsString());
    }

    @Test
    void nothingIsAnEmptyList() {
        assertEquals("[]", Format.CSL_JSON.write(List.of()));
        assertEquals("", Format.RIS.write(List.of()));
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        String json = Format.CSL_JSON.write(List.of(Samples.article("A", Optional.empty())));
        assertFalse(json.contains("issued"), json);
        assertFalse(json.contains("author"), json);
    }

    @Test
    void aControlCharacterDoesNotBreakJson() {
        assertEquals("\"a\\u0000\\u001f\\\"\\\\\"", Json.text("a\u0000\u001f\"\\"));
        assertEquals("\"\\u2028\\u003c\\u0026\"", Json.text("\u2028<&"));
    }

    @Test
    void aTitleCannotLeaveItsScript() {
        String report = Json.text(java.util.Map.of("headline", Samples.AWKWARD));
        assertTrue(report.chars().noneMatch(c -> c == '<' || c == '>' || c == '&'), report);
        assertEquals(
                Samples.AWKWARD,
                JsonParser.parseString(report).getAsJsonObject().get("headline").getAsString());
    }
}
