package org.samspel.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells people from organisations by their names alone, and parts the names of people. In order:
 *
 * <ol>
 *   <li>a word that only organisations have in their names ({@code kommune, universitet, AB, AS},
 *       or an ending such as {@code -styrelsen}), a small word such as {@code i, for, och}, an
 *       abbreviation in capitals ({@code KBT Midt-Norge}), a digit, or a single word: an
 *       organisation, whole;
 *   <li>a comma: {@code Family, Given};
 *   <li>otherwise the last word is the family name, with the particles in front of it ({@code von,
 *       van, af, de}). A double family name without a hyphen is written with a comma.
 * </ol>
 *
 * An organisation that has a page on the site is known by its title before these rules are asked.
 */
final class Names {
    private static final Set<String> ORGANISATION_WORDS =
            words(
                    """
                    stiftelse stiftelsen kommune kommun
                    kommuner kommunene kommunerna county region regionen universitet universitetet
                    university college school högskola högskolan høgskole høgskolen høyskole høyskolen
                    høgskulen länsstyrelsen fylkeskommune fylkeskommunen fylkesmannen statsforvalteren
                    statsforvaltaren landsting landstinget council ministry department agency institute
                    institutt institut centre center senter sentrum centrum project prosjekt prosjektet
                    projekt projektet forening foreningen förening föreningen forbund forbundet förbund
                    förbundet union nettverk nettverket nätverk nätverket network group gruppe gruppen
                    society association foundation hospital sykehus sjukehus sjukhus kors redaksjonen
                    redaktionen interreg
                    """);

    /** Forms of companies; in small letters some of them are particles or names. */
    private static final Set<String> COMPANY_FORMS =
            words("AB AS A/S ASA BA DA HB KB KS SA Inc Inc. Ltd Ltd. LLC GmbH Oy");

    private static final Pattern ORGANISATION_ENDING =
            Pattern.compile(
                    ".{2,}(?:kommunen?|kommun|universitetet?|styrelsen|styret|instituttet|institutet"
                            + "|verket|direktoratet|departementet|stiftelsen|foreningen|föreningen"
                            + "|förbundet|forbundet|högskolan?|høgskolen?|høyskolen?|høgskulen"
                            + "|myndigheten|senteret|centrumet|sykehuset?|sjukehuset?|sjukhuset?"
                            + "|helseforetaket?|akademiet|sällskapet|selskapet|nettverket|nätverket"
                            + "|utvalget|komiteen|kommittén|rådet)");

    private static final Set<String> SMALL_WORDS =
            words("i på for för om og och and of the til till mot med ved vid fra från at in");

    private static final Set<String> PARTICLES =
            words("von van af av de der den du da di del dos la le ter ten zu zur");
    private static final Set<String> CAPITAL_PARTICLES = Set.of("Von", "Van", "Af", "De");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{3,6}");
    private static final Pattern CAPITALS = Pattern.compile("[^\\p{Ll}]+");

    private Names() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    static Agent read(String written) {
        String name = Text.line(written);
        List<String> words = List.of(name.replace(",", " ").strip().split("\\s+"));
        if (words.size() < 2 || isOrganisation(name, words)) {
            return Agent.Organisation.named(name);
        }
        int comma = name.indexOf(',');
        return comma > 0 && comma < name.length() - 1
                ? new Agent.Person(name.substring(0, comma), name.substring(comma + 1))
                : person(words);
    }

    private static boolean isOrganisation(String name, List<String> words) {
        boolean shouted = CAPITALS.matcher(name).matches();
        return name.chars().anyMatch(c -> Character.isDigit(c) || c == '&' || c == '/')
                || words.stream().anyMatch(word -> onlyInOrganisations(word, shouted));
    }

    private static boolean onlyInOrganisations(String word, boolean shouted) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ORGANISATION_WORDS.contains(lower)
                || (!shouted && COMPANY_FORMS.contains(word))
                || ORGANISATION_ENDING.matcher(lower).matches()
                || SMALL_WORDS.contains(word)
                || (!shouted && ABBREVIATION.matcher(word).matches());
    }

    private static Agent.Person person(List<String> words) {
        int family = words.size() - 1;
        if (isSuffix(words.get(family)) && family > 1) {
            family--;
        }
        while (family > 1 && isParticle(words.get(family - 1))) {
            family--;
        }
        return new Agent.Person(
                String.join(" ", words.subList(family, words.size())),
                String.join(" ", words.subList(0, family)));
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word) || CAPITAL_PARTICLES.contains(word);
    }

    private static boolean isSuffix(String word) {
        return word.equals("Jr.") || word.equals("jr.") || word.equals("d.y.");
    }
}
