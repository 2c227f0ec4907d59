package org.samspel.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;

class PlacementTest {

    @ParameterizedTest
    @CsvSource({
        "articles/a/index.nb.md, articles/a, nb, true, true",
        "articles/a/index.md, articles/a, '', true, true",
        "reports/2019/b/index.sv.md, reports/2019/b, sv, true, true",
        "articles/a.en.md, articles/a, en, false, true",
        "articles/Et navn. Og mer.md, articles/Et navn. Og mer, '', false, true",
        "pages/about/index.no.md, pages/about, no, true, true",
        "about.md, pages/about, '', false, true",
        "blog/a/index.md, articles/blog/a, '', true, false",
        "nb/articles/a/index.md, articles/a, nb, true, true",
        "nn/blog/a.md, articles/blog/a, nn, false, false",
        "articles/a/_index.nb.md, articles/a, nb, true, true",
        "articles/a.markdown, articles/a, '', false, true"
    })
    void findsTheWorkAFileBelongsTo(
            String path, String work, String code, boolean bundle, boolean known) {
        Placement place = place(path).orElseThrow();
        assertEquals(work, place.work().toString());
        assertEquals(
                new Placement(place.work(), code, bundle, known), place, "of the file " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents/Rapporter/README.md",
                "README.md",
                "nb/README.md",
                "index.md",
                "articles/_index.md",
                "articles/a/image.png",
                "site.yml"
            })
    void leavesOutWhatIsNoWork(String path) {
        assertEquals(Optional.empty(), place(path));
    }

    @Test
    void knowsWhichLanguagesThePortalDoesNotHave() {
        assertTrue(place("articles/a/index.de.md").orElseThrow().foreign());
        assertTrue(place("articles/a/index.da.md").orElseThrow().foreign());
        assertTrue(!place("articles/a/index.nn.md").orElseThrow().foreign());
    }

    @ParameterizedTest
    @CsvSource({
        "articles/a/index.nb.md, articles/a/index.sv.md",
        "articles/a/_index.nb.md, articles/a/_index.sv.md",
        "articles/a.md, articles/a.sv.md",
        "blog/2019/a.markdown, blog/2019/a.sv.md",
        "nb/about.md, nb/about.sv.md",
        "a.nb.md, a.sv.md"
    })
    void aTranslationBesideATextBelongsToTheSameWork(String text, String translation) {
        ContentPath path = Placement.translation(new ContentPath(text), Language.SV);
        assertEquals(translation, path.value());
        Placement place = place(translation).orElseThrow();
        assertEquals(place(text).orElseThrow().work(), place.work());
        assertEquals(Optional.of(Language.SV), place.language());
    }

    private static Optional<Placement> place(String path) {
        return Placement.of(new ContentPath(path));
    }
}
