package org.samspel.translations;

/** The parts of a text that are translated, in the order in which they are read. */
public enum Part {
    TITLE,
    DESCRIPTION,
    IMAGE_ALT,
    BODY
}
