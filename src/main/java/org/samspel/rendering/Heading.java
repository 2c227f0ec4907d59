package org.samspel.rendering;

/**
 * A heading of a body, for the table of contents.
 *
 * @param level 2 to 6; level 1 is the title's
 * @param id the anchor
 * @param text without markup
 */
public record Heading(int level, String id, String text) {}
