package org.samspel.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses the language of a first visit from {@code Accept-Language}.
 *
 * <p>{@link Locale#lookup} finds nothing for {@code no}, {@code nn} or {@code da}. Here each wish,
 * in the order of its weight, is met by the language itself, else by the other written Norwegian,
 * else by the neighbour its speakers read with least trouble; only then comes the next wish.
 */
public final class Negotiation {
    private static final int MOST_WISHES = 20;
    private static final int LONGEST_HEADER = 500;

    private Negotiation() {}

    /** One element of the header: a tag and its weight in thousandths. */
    private record Wish(String tag, int weight) {}

    /**
     * @param acceptLanguage the header as sent (RFC 9110 §12.5.4); anything is allowed
     * @param offered never empty
     * @return one of the offered; English, or else the first, when no wish can be met
     */
    public static Language choose(String acceptLanguage, List<Language> offered) {
        return wishes(acceptLanguage).stream()
                .map(wish -> met(wish.tag(), offered))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> standard(offered));
    }

    /** What {@code hreflang="x-default"} points to: English if offered, else the first. */
    public static Language standard(List<Language> offered) {
        return offered.contains(Language.EN) ? Language.EN : offered.get(0);
    }

    /** The language and those its readers can read instead, best first. */
    public static List<Language> readable(Language language) {
        return readable(language.code());
    }

    private static Optional<Language> met(String tag, List<Language> offered) {
        if (tag.equals("*")) {
            return Optional.of(standard(offered));
        }
        return readable(tag).stream().filter(offered::contains).findFirst();
    }

    /** What a reader of this language can read, best first. */
    private static List<Language> readable(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        if (lower.startsWith("no-nyn") || lower.equals("no-no-ny")) {
            return List.of(Language.NN, Language.NB, Language.SV);
        }
        int dash = lower.indexOf('-');
        return switch (dash < 0 ? lower : lower.substring(0, dash)) {
            case "sv" -> List.of(Language.SV, Language.NB, Language.NN);
            case "no", "nb" -> List.of(Language.NB, Language.NN, Language.SV);
            case "nn" -> List.of(Language.NN, Language.NB, Language.SV);
            case "da" -> List.of(Language.NB, Language.SV, Language.NN);
            case "en" -> List.of(Language.EN);
            default -> List.of();
        };
    }

    private static List<Wish> wishes(String header) {
        String bounded = header.substring(0, Math.min(header.length(), LONGEST_HEADER));
        List<Wish> wishes = new ArrayList<>();
        for (String element : bounded.split(",", MOST_WISHES)) {
            String[] parts = element.strip().split(";", 2);
            int weight = parts.length == 1 ? 1000 : weight(parts[1]);
            if (weight > 0 && !parts[0].isBlank()) {
                wishes.add(new Wish(parts[0].strip(), weight));
            }
        }
        wishes.sort(Comparator.comparingInt(Wish::weight).reversed());
        return wishes;
    }

    /** The weight in thousandths; 0, that is "not this", when it cannot be read. */
    private static int weight(String parameter) {
        String text = parameter.strip();
        if (!text.matches("q\\s*=\\s*(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
            return 0;
        }
        return (int) Math.round(Double.parseDouble(text.substring(text.indexOf('=') + 1)) * 1000);
    }
}
