package org.samspel.themes;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.samspel.themes.ThemeProblem.Mistake;

/**
 * The templates of a chain of themes, the nearest of each name; one that is broken or unsafe is
 * left out, so that its parent's stays. A theme can extend what it replaces under the name {@code
 * default/layouts/article.peb}.
 */
final class TemplateSources {
    private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*(['\"])([^'\"]+)\\1\\s*[,)]");
    private static final Pattern ASSET =
            Pattern.compile("\\basset\\(\\s*(['\"])([^'\"]+)\\1\\s*\\)");

    private final Messages messages;
    private final Assets assets;
    private final Map<String, String> sources = new HashMap<>();
    private final List<ThemeProblem> problems = new ArrayList<>();

    TemplateSources(Messages messages, Assets assets) {
        this.messages = messages;
        this.assets = assets;
    }

    /** Adds the theme that all others stand on: what it has is used as it is. */
    void addDefault(ThemeFolder theme) {
        Map<String, String> own = templates(theme);
        own.forEach((name, text) -> sources.put("default/" + name, text));
        sources.putAll(own);
        own.forEach(
                (name, text) -> problems.addAll(check(theme.pathOf(name), name, Map.copyOf(own))));
    }

    /** Adds a theme over those added before. */
    void add(ThemeFolder theme) {
        Map<String, String> own = templates(theme);
        Map<String, String> candidates = new HashMap<>(sources);
        candidates.putAll(own);
        own.forEach(
                (name, text) -> {
                    List<ThemeProblem> found = check(theme.pathOf(name), name, candidates);
                    problems.addAll(found);
                    if (found.isEmpty()) {
                        sources.put(name, text);
                    }
                });
    }

    private static Map<String, String> templates(ThemeFolder theme) {
        Map<String, String> templates = new HashMap<>();
        theme.under("layouts").forEach((name, text) -> templates.put(name, ThemeFolder.text(text)));
        theme.under("partials")
                .forEach((name, text) -> templates.put(name, ThemeFolder.text(text)));
        return templates;
    }

    Map<String, String> sources() {
        return Map.copyOf(sources);
    }

    List<ThemeProblem> problems() {
        return List.copyOf(problems);
    }

    private List<ThemeProblem> check(String path, String name, Map<String, String> candidates) {
        String text = candidates.getOrDefault(name, "");
        TemplateLinter linter = TemplateLinter.read(text);
        List<ThemeProblem> found = new ArrayList<>();
        for (TemplateLinter.Finding finding : linter.findings()) {
            found.add(
                    new ThemeProblem(
                            path, finding.line(), finding.mistake(), finding.particulars()));
        }
        for (String part : linter.parts()) {
            if (!candidates.containsKey(part)) {
                found.add(ThemeProblem.of(path, 0, Mistake.TEMPLATE_MISSING, part));
            } else if (reaches(part, name, candidates, new HashSet<>())) {
                found.add(ThemeProblem.of(path, 0, Mistake.LOOP, part, name));
            }
        }
        checkNames(path, text, found);
        checkSyntax(path, name, candidates, found);
        return found;
    }

    private static boolean reaches(
            String from, String goal, Map<String, String> candidates, Set<String> seen) {
        return from.equals(goal)
                || (seen.add(from)
                        && TemplateLinter.read(candidates.getOrDefault(from, "")).parts().stream()
                                .anyMatch(part -> reaches(part, goal, candidates, seen)));
    }

    private void checkNames(String path, String text, List<ThemeProblem> found) {
        KEY.matcher(text)
                .results()
                .map(key -> key.group(2))
                .filter(key -> !messages.has(key))
                .map(key -> ThemeProblem.of(path, 0, Mistake.TEXT_MISSING, key))
                .forEach(found::add);
        ASSET.matcher(text)
                .results()
                .map(asset -> asset.group(2))
                .filter(asset -> !assets.has(asset))
                .map(asset -> ThemeProblem.of(path, 0, Mistake.ASSET_MISSING, asset))
                .forEach(found::add);
    }

    private void checkSyntax(
            String path, String name, Map<String, String> candidates, List<ThemeProblem> found) {
        try {
            new Templates(candidates, new ThemeFunctions(messages, assets)).parse(name);
        } catch (PebbleException mistake) {
            Integer line = mistake.getLineNumber();
            found.add(
                    ThemeProblem.of(
                            path,
                            line == null ? 0 : line,
                            Mistake.SYNTAX,
                            String.valueOf(mistake.getPebbleMessage())));
        }
    }
}
