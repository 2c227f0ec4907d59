package org.samspel.themes;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.themes.ThemeProblem.Mistake;

/**
 * Texts of the interface: {@code messages/messages_sv.properties} and so on, in UTF-8, as {@link
 * MessageFormat} patterns. A text is looked for in the nearest theme first and in English last.
 */
final class Messages {
    private static final Pattern FILE =
            Pattern.compile("messages/messages_([a-z]{2,3}).properties");
    private static final String LAST_RESORT = "en";

    private final Map<String, Map<String, String>> patterns = new HashMap<>();
    private final List<ThemeProblem> problems = new ArrayList<>();

    private Messages() {}

    /**
     * @param chain nearest theme first
     */
    static Messages read(List<ThemeFolder> chain) throws IOException {
        Messages messages = new Messages();
        for (ThemeFolder theme : chain.reversed()) {
            for (Map.Entry<String, byte[]> file : theme.under("messages").entrySet()) {
                messages.add(theme.pathOf(file.getKey()), file);
            }
        }
        return messages;
    }

    /** The text in a language; the key itself when there is none. */
    String text(Locale locale, String key, Object... arguments) {
        String pattern = in(locale.getLanguage()).get(key);
        if (pattern == null) {
            pattern = in(LAST_RESORT).getOrDefault(key, key);
        }
        return pattern.contains("{")
                ? new MessageFormat(pattern, locale).format(arguments)
                : pattern;
    }

    boolean has(String key) {
        return in(LAST_RESORT).containsKey(key);
    }

    List<ThemeProblem> problems() {
        return List.copyOf(problems);
    }

    private Map<String, String> in(String language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private void add(String path, Map.Entry<String, byte[]> file) throws IOException {
        Matcher name = FILE.matcher(file.getKey());
        if (!name.matches()) {
            return;
        }
        Properties texts = new Properties();
        texts.load(new StringReader(ThemeFolder.text(file.getValue())));
        Map<String, String> language =
                patterns.computeIfAbsent(name.group(1), code -> new HashMap<>());
        for (String key : texts.stringPropertyNames()) {
            String pattern = texts.getProperty(key);
            Optional<ThemeProblem> problem = problem(path, key, pattern);
            problem.ifPresentOrElse(problems::add, () -> language.put(key, pattern));
        }
    }

    private static Optional<ThemeProblem> problem(String path, String key, String pattern) {
        if (pattern.contains("'")) {
            return Optional.of(ThemeProblem.of(path, 0, Mistake.TEXT_APOSTROPHE, key));
        }
        try {
            new MessageFormat(pattern, Locale.ROOT);
            return Optional.empty();
        } catch (IllegalArgumentException mistake) {
            return Optional.of(
                    ThemeProblem.of(
                            path,
                            0,
                            Mistake.TEXT_BRACES,
                            key,
                            String.valueOf(mistake.getMessage())));
        }
    }
}
