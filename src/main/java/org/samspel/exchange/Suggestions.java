package org.samspel.exchange;

import java.util.List;

/** How a search may go on, in the format browsers and scripts know: OpenSearch Suggestions 1.0. */
public final class Suggestions {
    public static final String MEDIA_TYPE = "application/x-suggestions+json";

    private Suggestions() {}

    /** {@code ["typed",["one","another"]]}; safe to stand anywhere. */
    public static String of(String typed, List<String> texts) {
        return Json.text(List.of(typed, texts));
    }
}
