package org.samspel.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;

/**
 * Words at the core of what such portals write about that Snowball gets wrong: it leaves {@code
 * hälsan} and {@code brukerne} apart from their other forms, and makes {@code bruker} (user) the
 * same as {@code bruk} (use).
 */
final class StemExceptions {
    /** A line: the stem, then the forms that have it. */
    private static final List<String> SWEDISH =
            List.of(
                    "hälsa hälsa hälsan hälsans hälsas",
                    "paket paket",
                    "budget budget",
                    "internet internet",
                    "planet planet",
                    "magnet magnet",
                    "alfabet alfabet",
                    "brukare brukare brukaren brukarna brukares" + " brukarens brukarnas",
                    "medarbetare medarbetare medarbetaren medarbetarna"
                            + " medarbetares medarbetarens medarbetarnas");

    private static final List<String> NORWEGIAN =
            List.of(
                    "tjeneste tjeneste tjenesten tjenester tjenestene tjenestens tjenestenes",
                    "teneste teneste tenesta tenester tenestene",
                    "bruker bruker brukeren brukere brukerne brukers brukerens brukernes brukar"
                            + " brukaren brukarar brukarane",
                    "medarbeider medarbeider medarbeideren medarbeidere medarbeiderne medarbeiders"
                            + " medarbeiderens medarbeidernes medarbeidar medarbeidaren"
                            + " medarbeidarar medarbeidarane",
                    "helse helse helsa helsen helses helsens");

    private static final StemmerOverrideMap SWEDISH_MAP = map(SWEDISH);
    private static final StemmerOverrideMap NORWEGIAN_MAP = map(NORWEGIAN);

    private StemExceptions() {}

    static StemmerOverrideMap swedish() {
        return SWEDISH_MAP;
    }

    static StemmerOverrideMap norwegian() {
        return NORWEGIAN_MAP;
    }

    private static StemmerOverrideMap map(List<String> lines) {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                builder.add(words[i], words[0]);
            }
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // built in memory
        }
    }
}
