package org.samspel.copying;

import java.util.List;

/**
 * A page that only leads on; the layout {@code signpost} shows it.
 *
 * @param language code of its text
 * @param to where it leads by itself; empty: the reader chooses
 * @param ways where it leads, at least one
 */
public record Signpost(String language, String title, String text, String to, List<Way> ways) {
    public Signpost {
        ways = List.copyOf(ways);
    }

    /**
     * @param language code of its label; empty: that of the page
     */
    public record Way(String label, String address, String language) {}
}
