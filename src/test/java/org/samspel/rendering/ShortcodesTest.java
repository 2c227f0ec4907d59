package org.samspel.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcodesTest {
    private static String text(String markdown) {
        return Shortcodes.of(markdown, false).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a]({{< ref \"guides/first step.md#x\" >}}) | [a](guides/first%20step.md#x)",
                "[a]({{% relref \"/about\" %}}) | [a](/about)",
                "[a]({{ site.baseurl }}/about) | [a](/about)",
                "[a]({% link _posts/a.md %}) | [a](/_posts/a.md)",
                "{{< figure src=\"a b.png\" alt=\"En båt\" >}} | ![En båt](<a b.png>)",
            })
    void referencesBecomePaths(String written, String read) {
        assertEquals(read, text(written));
    }

    @Test
    void whatHasNoMeaningIsLeftOutAndNamedAndLinesStay() {
        Shortcodes shortcodes =
                Shortcodes.of(
                        "a\n{{< note\n  kind=x >}}\nb\n{{< /note >}}\n{{% term text=\"Ord\" %}}",
                        false);
        assertEquals("a\n\n\nb\n\nOrd", shortcodes.text());
        assertEquals(Map.of("note", 2, "term", 40), shortcodes.unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"`{{< a >}}`", "```\n{{< a >}}\n```", "~~~ x\n{% a %}", "{{ name }} 5 %}"})
    void codeAndOtherBracesStay(String markdown) {
        assertEquals(new Shortcodes(markdown, Map.of()), Shortcodes.of(markdown, false));
    }

    @Test
    void importsOfMdxAreLeftOut() {
        String mdx = "import A from './a';\n\nText {/* note */}\n```js\nimport x from 'y';\n```\n";
        assertEquals(
                "\n\nText \n```js\nimport x from 'y';\n```\n", Shortcodes.of(mdx, true).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{< a ", "{% a ", "{{</* ", "``` ", "\n```", "`", "{/* ", "{{< a \""})
    void hostileTextsAreQuick(String part) {
        assertTimeout(
                Duration.ofSeconds(5),
                () ->
                        assertEquals(
                                Set.of(),
                                Shortcodes.of(part.repeat(40_000), true).unknown().keySet()));
    }
}
