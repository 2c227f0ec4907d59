package org.samspel.pages;

import java.util.List;

/**
 * What every page has around its own content. In views nothing is absent: an empty text, an empty
 * list or {@code false} means "there is none", so that templates need only {@code is empty}.
 *
 * @param language code of the interface: {@code <html lang>}
 * @param title of the page, without the site's name
 * @param description for {@code <meta name="description">}
 * @param canonical absolute address of the page that search engines should know
 * @param indexed whether search engines may list it
 * @param alternates the same page in every language it really exists in, and {@code x-default}
 * @param home address of the home page in this language
 * @param menu main navigation
 * @param switcher the language switcher
 * @param breadcrumb from home to this page; empty on the home page
 * @param search address of the search form
 * @param footer contact, privacy and the like
 * @param fallback set when the content is not in the language of the interface
 * @param liveReload whether the page reloads itself when the site changes
 * @param metadata what the page says to machines, and how to cite it
 */
public record Frame(
        String language,
        String siteName,
        String tagline,
        String title,
        String description,
        String canonical,
        boolean indexed,
        List<Alternate> alternates,
        String home,
        List<MenuItem> menu,
        List<LanguageLink> switcher,
        List<Crumb> breadcrumb,
        String search,
        List<Link> footer,
        Contact contact,
        Funding funding,
        Fallback fallback,
        boolean liveReload,
        Metadata metadata) {

    /** {@code <link rel="alternate" hreflang>}; address absolute. */
    public record Alternate(String hreflang, String address) {}

    public record MenuItem(String label, String address, boolean current) {}

    /**
     * @param name the language's own name
     * @param missing whether that language has no translation of this page, only a stand-in
     */
    public record LanguageLink(
            String code, String name, String address, boolean current, boolean missing) {}

    /** Address empty: the page itself. */
    public record Crumb(String label, String address) {}

    public record Link(String label, String address) {}

    public record Contact(String name, String email, String phone, String address) {}

    /** The block that says who pays; logo is an address, empty when there is none. */
    public record Funding(
            String programme, String text, String logo, String logoAlt, String address) {}

    /**
     * The honest notice on a page whose content is in another language.
     *
     * @param shown whether there is anything to say
     * @param requested message key part and code of the language asked for: {@code nn}
     * @param served code of the language the content is in
     * @param address of the real page
     */
    public record Fallback(boolean shown, String requested, String served, String address) {}
}
