package org.samspel.rendering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the instructions of other systems out of a text: Hugo's shortcodes, Jekyll's tags, the
 * imports of MDX. A reference becomes the path it stands for and a figure an image; of the rest the
 * text inside stays. Code is left as it is, and every line stays on its line.
 *
 * @param text what is left
 * @param unknown the names of what had to be left out, with the place in the text of the first
 */
record Shortcodes(String text, Map<String, Integer> unknown) {
    private static final String CODE =
            "(?<code>(?m:^ {0,3})(?<fence>`{3,}|~{3,})(?s:.*?)(?:\\n {0,3}\\k<fence>|\\z)|`[^`\\n]+`)";
    private static final String COMMENT = "\\{\\{[<%]/\\*(?<comment>[^{}]{0,1000}?)\\*/[>%]\\}\\}";
    private static final String HUGO =
            "\\{\\{[<%]\\s*(?<close>/?)\\s*(?<hugo>\\w[\\w./-]*)(?<values>[^{}]{0,1000}?)/?\\s*[>%]\\}\\}";
    private static final String JEKYLL =
            "\\{%-?\\s*(?<jekyll>[a-z]\\w*)(?<rest>[^{}%]{0,1000}?)-?%\\}"
                    + "|\\{\\{\\s*site\\.(?:base)?url\\s*\\}\\}";
    private static final Pattern INSTRUCTION =
            Pattern.compile(String.join("|", CODE, COMMENT, HUGO, JEKYLL));
    private static final Pattern MODULE =
            Pattern.compile(CODE + "|(?m:^(?:import|export)\\s.*$)|\\{/\\*[^{}]{0,1000}?\\*/\\}");
    private static final Pattern FIRST = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /**
     * @param mdx whether the text is MDX
     */
    static Shortcodes of(String text, boolean mdx) {
        String markdown = mdx ? withoutModule(text) : text;
        Map<String, Integer> unknown = new LinkedHashMap<>();
        boolean plain = !markdown.contains("{{") && !markdown.contains("{%");
        return plain
                ? new Shortcodes(markdown, unknown)
                : new Shortcodes(
                        INSTRUCTION
                                .matcher(markdown)
                                .replaceAll(found -> replacement(found, unknown)),
                        unknown);
    }

    private static String withoutModule(String text) {
        return MODULE.matcher(text)
                .replaceAll(found -> found.group("code") == null ? lines(found) : kept(found));
    }

    private static String replacement(MatchResult found, Map<String, Integer> unknown) {
        if (found.group("code") != null) {
            return kept(found);
        }
        if (found.group("comment") != null) {
            String shown = found.group().replace("/*", "").replace("*/", "");
            return Matcher.quoteReplacement(shown);
        }
        if (found.group("hugo") != null) {
            return hugo(found, unknown);
        }
        return found.group("jekyll") == null ? "" : jekyll(found, unknown);
    }

    private static String hugo(MatchResult found, Map<String, Integer> unknown) {
        String values = found.group("values");
        return switch (found.group("hugo")) {
            case "ref", "relref" -> path(values);
            case "figure" -> image(values) + lines(found);
            default -> {
                unknown.putIfAbsent(found.group("hugo"), found.start());
                yield value(values, "text").map(Matcher::quoteReplacement).orElse("")
                        + lines(found);
            }
        };
    }

    private static String jekyll(MatchResult found, Map<String, Integer> unknown) {
        String rest = found.group("rest");
        return switch (found.group("jekyll")) {
            case "link" -> "/" + path(rest).replaceFirst("^/", "");
            case "post_url" -> "/_posts/" + path(rest);
            case "raw", "endraw", "comment", "endcomment" -> lines(found);
            default -> {
                unknown.putIfAbsent(found.group("jekyll"), found.start());
                yield lines(found);
            }
        };
    }

    private static String path(String values) {
        Matcher first = FIRST.matcher(values);
        String path = first.find() ? first.group().replaceAll("^[\"']|[\"']$", "") : "";
        return Matcher.quoteReplacement(path.replaceFirst("^path=\"?", "").replace(" ", "%20"));
    }

    private static String image(String values) {
        String alt = value(values, "alt").or(() -> value(values, "caption")).orElse("");
        return value(values, "src")
                .map(src -> "![" + alt.replace("]", "") + "](<" + src.replace(">", "") + ">)")
                .map(Matcher::quoteReplacement)
                .orElse("");
    }

    private static Optional<String> value(String values, String key) {
        Matcher pair = Pattern.compile("\\b" + key + "=\"([^\"]*)\"").matcher(values);
        return pair.find() ? Optional.of(pair.group(1)) : Optional.empty();
    }

    /** The line breaks of something left out, so that what follows stays on its line. */
    private static String lines(MatchResult found) {
        return found.group().replaceAll("[^\\n]", "");
    }

    private static String kept(MatchResult found) {
        return Matcher.quoteReplacement(found.group());
    }
}
