package org.samspel.themes;

/**
 * Something in a theme that is not used because it is broken or unsafe; the parent theme's file
 * stands in for it.
 *
 * @param path of the file, with the name of the theme's folder: {@code my-theme/layouts/list.peb}
 * @param line from 1; 0 when the whole file is meant
 * @param what is wrong
 * @param hint what to do about it
 */
public record ThemeProblem(String path, int line, String what, String hint) {
    @Override
    public String toString() {
        return "%s:%d: %s %s".formatted(path, line, what, hint);
    }
}
