package org.samspel.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.samspel.entries.Kind;
import org.samspel.languages.Language;

/**
 * A part of the site with a list of its own; its place in an address is in the reader's language.
 */
public enum Section {
    ARTICLES("artiklar", "artikler", "artiklar"),
    REPORTS("rapporter", "rapporter", "rapportar"),
    PROJECTS("projekt", "prosjekter", "prosjekt"),
    ORGANISATIONS("organisationer", "organisasjoner", "organisasjonar"),
    DOCUMENTS("dokument", "dokumenter", "dokument"),
    SEARCH("sok", "sok", "sok");

    private final String swedish;
    private final String bokmal;
    private final String nynorsk;

    Section(String swedish, String bokmal, String nynorsk) {
        this.swedish = swedish;
        this.bokmal = bokmal;
        this.nynorsk = nynorsk;
    }

    /** How {@code site.yml} and messages call it: {@code articles}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its segment of an address. */
    public String slug(Language language) {
        return switch (language) {
            case SV -> swedish;
            case NB -> bokmal;
            case NN -> nynorsk;
            case EN -> key();
        };
    }

    /** The kind of works it lists; empty for documents and search. */
    public Optional<Kind> kind() {
        return Kind.ofFolder(key());
    }

    /** The section that lists works of a kind; plain pages are in none. */
    public static Optional<Section> of(Kind kind) {
        return of(kind.folder());
    }

    /** Reads {@code articles}. */
    public static Optional<Section> of(String key) {
        return Arrays.stream(values()).filter(section -> section.key().equals(key)).findFirst();
    }
}
