package org.samspel.staff;

import java.util.List;

/**
 * What every staff page has around its own content; layouts see it as {@code page}. Nothing is
 * absent: an empty text means "there is none".
 *
 * @param language code of the interface
 * @param home address of the site's home page
 * @param address of this page itself, for forms
 * @param token goes into every form as {@code token}; empty while nobody is signed in
 * @param person name of who is signed in; empty when nobody is
 * @param role message key part
 * @param said what happened, to be said first
 */
public record Frame(
        String language,
        String title,
        String siteName,
        String home,
        String address,
        String token,
        String person,
        String role,
        String said,
        List<Entry> navigation,
        List<Choice> languages,
        Funding funding) {

    /**
     * Who pays for it.
     *
     * @param logo address of the image
     * @param address where to read more
     */
    public record Funding(
            String programme, String text, String logo, String logoAlt, String address) {
        public static final Funding NONE = new Funding("", "", "", "", "");
    }

    /** An entry of the navigation. */
    public record Entry(String label, String address, boolean current) {}

    /**
     * A language to choose.
     *
     * @param address of this page in it, for who is not signed in
     */
    public record Choice(String code, String name, String address, boolean current) {}
}
