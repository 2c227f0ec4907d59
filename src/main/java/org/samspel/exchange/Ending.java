package org.samspel.exchange;

/**
 * What an address ends in that asks for a page in another form: {@code /nb/rapporter.bib} has the
 * references of {@code /nb/rapporter/}.
 *
 * @param label what people call the form
 * @param suffix end of its addresses and file names: {@code .bib}
 */
public record Ending(String label, String suffix, String mediaType) {

    /**
     * Where a page is in this form.
     *
     * @param page its address, perhaps with a query, which is kept; empty gives empty
     */
    public String beside(String page) {
        if (page.isEmpty()) {
            return "";
        }
        int query = page.indexOf('?');
        String path = query < 0 ? page : page.substring(0, query);
        String rest = query < 0 ? "" : page.substring(query);
        return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + suffix + rest;
    }
}
