package org.samspel.languages;

import java.util.Locale;
import java.util.Optional;

/**
 * A language that content and interface can be in. The order is the order of the language switcher.
 *
 * <p>Locales carry their region because a bare language has wrong week days and, for English,
 * American dates.
 */
public enum Language {
    SV("sv", "sv-SE", "Svenska"),
    NB("nb", "nb-NO", "Norsk bokmål"),
    NN("nn", "nn-NO", "Norsk nynorsk"),
    EN("en", "en-GB", "English");

    private final String code;
    private final Locale locale;
    private final String ownName;

    Language(String code, String locale, String ownName) {
        this.code = code;
        this.locale = Locale.forLanguageTag(locale);
        this.ownName = ownName;
    }

    /** The BCP 47 code used in addresses, file names and {@code lang} attributes. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** What speakers call it, for the language switcher. */
    public String ownName() {
        return ownName;
    }

    /**
     * The language a code stands for; {@code no} is read as bokmål, as Norwegian sites mean it.
     *
     * @param code a BCP 47 tag in any case, with or without region
     */
    public static Optional<Language> of(String code) {
        String lower = code.toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (lower) {
            case "sv", "sv-se", "sv-fi" -> Optional.of(SV);
            case "no", "nb", "nb-no", "no-no", "no-bok" -> Optional.of(NB);
            case "nn", "nn-no", "no-nyn", "no-no-ny" -> Optional.of(NN);
            case "en", "en-gb", "en-us", "en-ie" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
