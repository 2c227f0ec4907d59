package org.samspel.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samspel.languages.Language;
import org.samspel.pages.View;

/** Writes every page of the default theme to {@code target/theme-preview}, to be looked at. */
class ThemePreview {
    static final Theme THEME = Theme.load(List.of(Path.of("themes/default")));

    static String render(View view) {
        return THEME.render(
                view.layout(),
                Map.of("page", view.frame(), "view", view),
                Locale.forLanguageTag(view.frame().language()));
    }

    @Test
    void everyPageCanBeLookedAt() throws IOException {
        Path preview = Path.of("target/theme-preview");
        Files.createDirectories(preview);
        for (String name : List.of("style.css", "favicon.svg", "reload.js")) {
            String unique = THEME.assetName(name);
            byte[] bytes = Files.readAllBytes(Path.of("themes/default/assets", name));
            Files.write(preview.resolve(unique), bytes);
        }
        for (Language language : Language.values()) {
            for (Map.Entry<String, View> view : new SampleViews(language, THEME).all().entrySet()) {
                String html = render(view.getValue()).replace("\"/assets/", "\"");
                Files.writeString(
                        preview.resolve(language.code() + "-" + view.getKey() + ".html"), html);
            }
        }
    }
}
