package org.samspel.statistics;

import java.util.Locale;

/**
 * Who asked for a file, as far as a request says it; never kept.
 *
 * @param address of the network; behind a proxy that of the client
 * @param userAgent the header; empty when there was none
 * @param purpose {@code Sec-Purpose}, {@code Purpose} or {@code X-Moz}, together; empty when a
 *     person asked
 */
public record Visitor(String address, String userAgent, String purpose) {

    /** Fetched ahead, in case someone should click. */
    boolean isAhead() {
        String said = purpose.toLowerCase(Locale.ROOT);
        return said.contains("prefetch") || said.contains("prerender") || said.contains("preview");
    }

    @Override
    public String toString() {
        return "Visitor";
    }
}
