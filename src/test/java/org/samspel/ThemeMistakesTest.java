package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.Problem;
import org.samspel.themes.Theme;

/** Whoever looks after the site reads in their language what is wrong with its theme. */
class ThemeMistakesTest {
    @TempDir Path folder;

    private void given(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Set<String> said(String language) {
        Theme theme = Theme.load(List.of(folder.resolve("own"), folder.resolve("default")));
        return ThemeMistakes.of(theme).stream()
                .map(Problem::explanation)
                .map(it -> it.what(Locale.of(language)) + " " + it.hint(Locale.of(language)))
                .collect(Collectors.toSet());
    }

    @Test
    void templatesTextsAndStyleSheetsAreSpokenOfInEveryLanguage() throws IOException {
        given("default/layouts/a.peb", "sound");
        given("own/layouts/a.peb", "{% include 'partials/none.peb' %}{{ t('no.text') }}");
        given("own/messages/messages_nb.properties", "hi = Det er 'slik'");
        given("own/assets/style.css", "@import 'x.css';");
        assertEquals(
                Set.of(
                        "Det finns ingen mall partials/none.peb. Skriv den, eller rätta namnet.",
                        "Det finns ingen text no.text."
                                + " Lägg till den i messages/messages_en.properties.",
                        "Texten till hi har en rak apostrof, som döljer det som följer."
                                + " Skriv ’ i stället.",
                        "Stilmallen hämtar något från en annan webbplats."
                                + " Lägg filen i assets och hänvisa till den där."),
                said("sv").stream()
                        .filter(it -> !it.startsWith("Mallen går inte"))
                        .collect(Collectors.toSet()));
        for (String language : List.of("nb", "nn", "en")) {
            assertEquals(said("sv").size(), said(language).size());
            assertEquals(
                    Set.of(),
                    said(language).stream()
                            .filter(said("sv")::contains)
                            .collect(Collectors.toSet()));
        }
    }
}
