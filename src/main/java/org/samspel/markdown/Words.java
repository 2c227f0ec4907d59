package org.samspel.markdown;

import org.samspel.languages.Language;

/** The few words that a body gets without its author writing them, in the order sv, nb, nn, en. */
public enum Words {
    NOTE("Obs", "Merk", "Merk", "Note"),
    TIP("Tips", "Tips", "Tips", "Tip"),
    IMPORTANT("Viktigt", "Viktig", "Viktig", "Important"),
    WARNING("Varning", "Advarsel", "Åtvaring", "Warning"),
    CAUTION("Var försiktig", "Vær forsiktig", "Ver forsiktig", "Caution"),
    FOOTNOTES("Fotnoter", "Fotnoter", "Fotnotar", "Footnotes"),
    FOOTNOTE("Fotnot", "Fotnote", "Fotnote", "Footnote"),
    BACK("Tillbaka till texten", "Tilbake til teksten", "Tilbake til teksten", "Back to the text"),
    TABLE("Tabell", "Tabell", "Tabell", "Table"),
    DONE("Klart", "Gjort", "Gjort", "Done"),
    NOT_DONE("Inte klart", "Ikke gjort", "Ikkje gjort", "Not done"),
    REFERENCES("Referenser", "Referanser", "Referansar", "References");

    private final String sv;
    private final String nb;
    private final String nn;
    private final String en;

    Words(String sv, String nb, String nn, String en) {
        this.sv = sv;
        this.nb = nb;
        this.nn = nn;
        this.en = en;
    }

    public String in(Language language) {
        return switch (language) {
            case SV -> sv;
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }
}
