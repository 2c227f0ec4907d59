package org.samspel.search;

import org.samspel.analysis.Stemming;

/** Where in an item a word stands, and what finding it there is worth. */
enum Part {
    TITLE("title", 3f),
    /** Description and tags. */
    ABOUT("about", 1.5f),
    /** Folder and file names, the words of the address. */
    NAME("name", 0.8f),
    /** A page of text; the others belong to the item as a whole. */
    BODY("body", 1f);

    private final String field;
    private final float weight;

    Part(String field, float weight) {
        this.field = field;
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    /** The index field: {@code title.sv}. */
    String in(Stemming stemming) {
        return stemming.field(field);
    }
}
