package org.samspel.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.samspel.languages.Language;

/**
 * What files say about themselves, put where nobody has typed anything.
 *
 * @param names of the fields that still hold what a file says, for people to look over
 */
record Suggested(ReportFields fields, Set<String> names) {

    /**
     * @param typed what a person left empty on purpose stays empty
     */
    static Suggested of(ReportFields typed, List<ReportFile> files) {
        Map<String, String> suggestions = new HashMap<>();
        for (ReportFile file : files) {
            file.language().ifPresent(language -> about(file, language, suggestions));
            put(suggestions, "authors", String.join("\n", file.suggestion().authors()));
            put(suggestions, "date", file.suggestion().date().map(String::valueOf).orElse(""));
        }
        Map<String, String> all = new HashMap<>(typed.values());
        suggestions.forEach(
                (name, value) -> {
                    if (typed.of(name).isEmpty() && !wasEmptied(typed, name)) {
                        all.put(name, value);
                    }
                });
        suggestions.entrySet().removeIf(it -> !it.getValue().equals(all.get(it.getKey())));
        return new Suggested(new ReportFields(all), Set.copyOf(suggestions.keySet()));
    }

    /** What was filled in once and is empty now stays so. */
    private static boolean wasEmptied(ReportFields typed, String name) {
        return List.of(typed.of("seen").split(" ")).contains(name);
    }

    private static void about(ReportFile file, Language language, Map<String, String> into) {
        put(into, "title." + language.code(), file.suggestion().title().orElse(""));
        put(into, "description." + language.code(), file.suggestion().summary().orElse(""));
        put(into, "tags." + language.code(), String.join(", ", file.suggestion().keywords()));
    }

    /** The first file that says something is the one that counts. */
    private static void put(Map<String, String> into, String name, String value) {
        if (!value.isBlank()) {
            into.putIfAbsent(name, value.strip());
        }
    }
}
