package org.samspel.desk;

/**
 * Something a text can link to.
 *
 * @param kind {@code article report … file}: message key part
 * @param title as readers know it
 * @param language code of the title; empty when it is not known
 * @param place where it lies in the content
 * @param address to write in the text, ready for Markdown
 * @param draft whether readers don't see it yet
 */
public record Linkable(
        String kind, String title, String language, String place, String address, boolean draft) {}
