package org.samspel.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site's own theme over a small default theme, in real folders. */
class ThemeTest {
    /** What a template sees in these tests. */
    public record Sample(String title, String body, List<String> names, Map<String, String> map) {}

    private static final Sample SAMPLE =
            new Sample("<b>\"Å\" & 'Ø'", "<p>Hei</p>", List.of("a", "b"), Map.of("key", "value"));

    @TempDir Path folder;

    private Theme theme() {
        return Theme.load(List.of(folder.resolve("site"), folder.resolve("default")));
    }

    private void given(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static String render(Theme theme, String layout) {
        return theme.render(layout, Map.of("view", SAMPLE), Locale.forLanguageTag("sv-SE"));
    }

    @Test
    void aSitesThemeReplacesSingleFiles() throws IOException {
        given("default/layouts/a.peb", "A {% include \"partials/foot.peb\" %}");
        given("default/partials/foot.peb", "default foot");
        given("site/partials/foot.peb", "own foot");
        assertEquals("A own foot", render(theme(), "a"));
    }

    @Test
    void aLayoutCanExtendTheOneItReplaces() throws IOException {
        given("default/layouts/a.peb", "<h1>{% block top %}old{% endblock %}</h1>");
        given(
                "site/layouts/a.peb",
                "{% extends \"default/layouts/a.peb\" %}{% block top %}new{% endblock %}");
        assertEquals("<h1>new</h1>", render(theme(), "a"));
        assertEquals(List.of(), theme().problems());
    }

    @Test
    void aTemplateWithASyntaxErrorIsLeftOutAndNamedWithItsLine() throws IOException {
        given("default/layouts/a.peb", "sound");
        given("site/layouts/a.peb", "line one\n{% if %}broken{% endif %}");
        Theme theme = theme();
        assertEquals("sound", render(theme, "a"));
        ThemeProblem problem = theme.problems().getFirst();
        assertEquals("site/layouts/a.peb", problem.path());
        assertEquals(2, problem.line());
    }

    @Test
    void aTemplateThatFailsOnAViewIsShownByTheDefaultTheme() throws IOException {
        given("default/layouts/a.peb", "sound");
        given("site/layouts/a.peb", "{{ view.titel }}");
        assertEquals("sound", render(theme(), "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a onclick=\"go('{{ view.title }}')\">x</a>",
                "<script>let title = \"{{ view.title }}\"</script>",
                "<style>h1 { content: \"{{ view.title }}\" }</style>",
                "<p style=\"color: red\">x</p>",
                "<a href={{ view.title }}>x</a>",
                "<a {{ view.title }}>x</a>",
                "{{ view.title | html }}",
                "<p title=\"{{ view.body | html }}\">x</p>",
                "<script src=\"https://elsewhere.example/x.js\"></script>",
                "<img alt=\"\" src=\"//elsewhere.example/x.png\">",
                "{% include view.title %}",
                "{% include \"layouts/a.peb\" %}",
                "{% include \"../../etc/passwd\" %}",
                "{{ view.body | raw }}",
                "{% autoescape false %}{{ view.title }}{% endautoescape %}",
                "{% for i in range(1, 100000000) %}x{% endfor %}",
                "{% for i in 1..100000000 %}x{% endfor %}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% set x = 'x' %}",
                "{{ t('no.such.text') }}",
                "{{ asset('none.css') }}",
            })
    void anUnsafeTemplateIsLeftOut(String template) throws IOException {
        given("default/layouts/a.peb", "sound");
        given("site/layouts/a.peb", template);
        Theme theme = theme();
        assertEquals("sound", render(theme, "a"));
        assertEquals("site/layouts/a.peb", theme.problems().getFirst().path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ view.class }}",
                "{{ view.getClass() }}",
                "{{ view.title.bytes }}",
                "{{ view.title.CASE_INSENSITIVE_ORDER }}",
                "{{ view.names.stream }}",
                "{{ view.names.size() }}",
                "{{ view.map.class }}",
                "{{ view.nothing }}",
            })
    void nothingButTheViewsOwnValuesCanBeReached(String template) throws IOException {
        given("default/layouts/a.peb", template);
        assertThrows(PebbleException.class, () -> render(theme(), "a"));
    }

    @Test
    void valuesAreEscapedAndBodiesAreNot() throws IOException {
        given(
                "default/layouts/a.peb",
                "<p title=\"{{ view.title | escape('js') }}\">{{ view.body | html }}</p>"
                        + "{{ view.names[1] }}{{ view.map.key }}{{ view.names | length }}");
        assertEquals(
                "<p title=\"&lt;b&gt;&quot;Å&quot; &amp; &#39;Ø&#39;\"><p>Hei</p></p>bvalue2",
                render(theme(), "a"));
    }

    @Test
    void aSiteCanReplaceOneTextInOneLanguage() throws IOException {
        given("default/messages/messages_en.properties", "hi = Hi\nbye = Bye");
        given("default/messages/messages_sv.properties", "hi = Hej\nbye = Hej då");
        given("site/messages/messages_sv.properties", "hi = Tjena {0}");
        Locale swedish = Locale.forLanguageTag("sv-SE");
        assertEquals("Tjena Åsa", theme().message(swedish, "hi", "Åsa"));
        assertEquals("Hej då", theme().message(swedish, "bye"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi = Don't", "hi = {0", "hi = {0,nonsense}"})
    void aBrokenTextIsLeftOut(String text) throws IOException {
        given("default/messages/messages_en.properties", "hi = Hi");
        given("site/messages/messages_en.properties", text);
        assertEquals("Hi", theme().message(Locale.UK, "hi"));
        assertEquals(1, theme().problems().size());
    }

    @Test
    void anAssetIsNamedAfterItsContent() throws IOException {
        given("default/assets/style.css", "h1 { background: url('img/a.svg') }");
        given("default/assets/img/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Theme theme = theme();
        String name = theme.assetName("style.css");
        assertTrue(name.matches("style\\.[0-9a-f]{10}\\.css"), name);
        Theme.Asset style = theme.asset(name).orElseThrow();
        assertEquals("text/css; charset=utf-8", style.mediaType());
        assertTrue(style.sha256().startsWith(name.substring(6, 16)));
        assertEquals(
                "h1 { background: url(\"/assets/" + theme.assetName("img/a.svg") + "\") }",
                StandardCharsets.UTF_8.decode(style.bytes().duplicate()).toString());
        assertTrue(theme.asset("style.css").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@import 'x.css';", "a { background: url(https://x.example/a.png) }"})
    void aStyleSheetThatLoadsFromElsewhereIsLeftOut(String css) throws IOException {
        given("default/assets/style.css", "sound");
        String sound = theme().assetName("style.css");
        given("site/assets/style.css", css);
        assertEquals(sound, theme().assetName("style.css"));
        assertFalse(theme().problems().isEmpty());
    }

    @Test
    void aChangedFileGivesANewThemeAndAnUnchangedFolderTheSame() throws IOException {
        given("default/layouts/a.peb", "old");
        Theme before = theme();
        assertSame(before, before.current());
        given("site/layouts/a.peb", "newer");
        Theme after = before.current();
        assertNotSame(before, after);
        assertEquals("old", render(before, "a"));
        assertEquals("newer", render(after, "a"));
    }
}
