package org.samspel.markdown;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.samspel.languages.Language;

/** The citation style in every language, each built when it is first needed. Thread-safe. */
public final class CitationStyles {
    private final Map<Language, CitationStyle> styles = new EnumMap<>(Language.class);

    public CitationStyles() {
        for (Language language : Language.values()) {
            styles.put(language, new CitationStyle(language));
        }
    }

    /** A style in one language, for the works of one bibliography. */
    public record Request(References references, Language language) {}

    /**
     * Writes citations and the list of what they cite.
     *
     * @param citations each with at least one part; all keys are known
     */
    public CitedWorks write(Request request, List<List<CitationText.Part>> citations) {
        CitationStyle style = styles.get(request.language);
        if (style == null) {
            throw new IllegalStateException("no style in " + request.language);
        }
        return style.write(request.references.items(), citations);
    }
}
