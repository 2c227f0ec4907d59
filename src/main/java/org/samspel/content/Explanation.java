package org.samspel.content;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What there is to say of a mistake, in every language of staff. The sentences lie beside this
 * class in {@code problems_sv.properties} and so on, as {@link MessageFormat} patterns: {@code
 * link.nowhere.what} and {@code link.nowhere.hint}.
 *
 * @param key names the two sentences: {@code link.nowhere}
 * @param arguments put into them: as the author wrote them, or the {@link Locale} of a language to
 *     be called by its name
 * @param near what the author may have meant, asked instead of the hint
 */
public record Explanation(String key, List<Object> arguments, Optional<String> near) {
    private static final String TEXTS = "org.samspel.content.problems";
    private static final String NEAR = "near";

    public Explanation {
        arguments = List.copyOf(arguments);
    }

    public static Explanation of(String key, Object... arguments) {
        return new Explanation(
                key,
                Stream.of(arguments)
                        .map(it -> it instanceof Locale ? it : String.valueOf(it))
                        .toList(),
                Optional.empty());
    }

    /** The same; when something like it exists, the hint asks whether that was meant. */
    public Explanation near(Optional<String> other) {
        return new Explanation(key, arguments, other);
    }

    /** What is wrong: one plain sentence. */
    public String what(Locale locale) {
        return text(locale, key + ".what", arguments);
    }

    /** What to do: one plain sentence. */
    public String hint(Locale locale) {
        return near.map(other -> text(locale, NEAR, List.of(other)))
                .orElseGet(() -> text(locale, key + ".hint", arguments));
    }

    private static Object named(Object argument, Locale locale) {
        return argument instanceof Locale language ? language.getDisplayLanguage(locale) : argument;
    }

    private static String text(Locale locale, String name, List<?> arguments) {
        String pattern = ResourceBundle.getBundle(TEXTS, locale).getString(name);
        return new MessageFormat(pattern, locale)
                .format(arguments.stream().map(it -> named(it, locale)).toArray());
    }
}
