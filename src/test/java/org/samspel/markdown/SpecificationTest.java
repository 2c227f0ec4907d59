package org.samspel.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samspel.markdown.Corpora.Example;

/** The dialect gives what the specifications say, before anything is cleaned or arranged. */
class SpecificationTest {
    /**
     * What our extensions change on purpose: {@code [^…]} may be a footnote and bare addresses
     * become links.
     */
    private static final Set<String> BARE_ADDRESSES = Set.of("http", "www.", "@");

    static List<Example> commonMark() {
        return Corpora.examples("markdown/commonmark-0.31.2-spec.txt");
    }

    static List<Example> gitHub() {
        return Corpora.examples("markdown/gfm-spec.txt").stream()
                .filter(example -> !example.extension().isEmpty())
                .filter(example -> !example.extension().equals("disabled"))
                .filter(example -> !Set.of("tagfilter", "autolink").contains(example.extension()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commonMark")
    void commonMarkIsReadAsSpecified(Example example) {
        boolean bareAddress =
                BARE_ADDRESSES.stream().anyMatch(example.markdown()::contains)
                        && !html(example).equals(example.html());
        if (!bareAddress) {
            assertEquals(decoded(example.html()), decoded(html(example)), example::markdown);
        }
    }

    @ParameterizedTest
    @MethodSource("gitHub")
    void gitHubsExtensionsAreReadAsSpecified(Example example) {
        assertEquals(normal(example.html()), normal(html(example)), example::markdown);
    }

    private static String html(Example example) {
        return Dialect.parse(example.markdown(), Duration.ofSeconds(5))
                .html()
                .replaceAll(" data-at=\"[0-9:]*\"", "");
    }

    /** Addresses stay as written until they are resolved; the specification encodes them. */
    private static String decoded(String html) {
        return Pattern.compile("(?:%[0-9A-F]{2})+")
                .matcher(html.replace("&quot;", "\""))
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        URLDecoder.decode(match.group(), StandardCharsets.UTF_8)));
    }

    /** Attributes in one order, boxes in one spelling. */
    private static String normal(String html) {
        return org.jsoup.Jsoup.parseBodyFragment(html)
                .body()
                .html()
                .replaceAll("<input[^>]*checked[^>]*>", "<input checked>")
                .replaceAll("<input [^c>]*>", "<input>");
    }
}
