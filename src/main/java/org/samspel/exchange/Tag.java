package org.samspel.exchange;

/** A name and its value in the head of a page; one line each. */
public record Tag(String name, String content) {
    public Tag {
        content = Text.line(content);
    }
}
