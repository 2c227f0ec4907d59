package org.samspel.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.SiteDefinition;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/** Fills the frame that is around every page. */
final class Frames {
    private static final List<String> FOOTER = List.of("contact", "privacy", "accessibility");

    private final Site site;
    private final Pages.Surroundings surroundings;

    Frames(Site site, Pages.Surroundings surroundings) {
        this.site = site;
        this.surroundings = surroundings;
    }

    /**
     * What a page says of itself to its frame.
     *
     * @param addresses of this page in each language of the interface
     * @param real the languages that have it, not just a stand-in
     * @param canonical the path search engines should know
     * @param section key of the menu item it belongs to, or a work's id
     */
    record About(
            Language language,
            String title,
            String description,
            Map<Language, String> addresses,
            Set<Language> real,
            String canonical,
            boolean indexed,
            List<Frame.Crumb> breadcrumb,
            String section,
            Frame.Fallback fallback) {}

    static final Frame.Fallback NO_FALLBACK = new Frame.Fallback(false, "", "", "");

    Frame around(About about) {
        return around(about, new Subject.Page());
    }

    Frame around(About about, Subject subject) {
        SiteDefinition definition = site.definition();
        Language language = about.language();
        return new Frame(
                language.code(),
                in(definition.name(), language),
                in(definition.tagline(), language),
                about.title(),
                about.description().isEmpty()
                        ? in(definition.description(), language)
                        : about.description(),
                absolute(about.canonical()),
                about.indexed(),
                alternates(about),
                Addresses.home(language),
                menu(about),
                switcher(about),
                about.breadcrumb(),
                Addresses.of(Section.SEARCH, language),
                footer(language),
                contact(),
                funding(language),
                about.fallback(),
                surroundings.liveReload(),
                new Heads(site, surroundings.url()).of(about, subject));
    }

    /** A text of {@code site.yml} in the language, else in the one that stands in for it. */
    String in(Map<Language, String> texts, Language language) {
        return site.definition().in(texts, language).orElse("");
    }

    /** The crumbs from home to a section, to begin a breadcrumb with. */
    List<Frame.Crumb> trail(Language language, Optional<Section> section) {
        List<Frame.Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Frame.Crumb(text(language, "home"), Addresses.home(language)));
        section.ifPresent(
                s ->
                        crumbs.add(
                                new Frame.Crumb(
                                        text(language, "section." + s.key()),
                                        Addresses.of(s, language))));
        return crumbs;
    }

    /** Something that every language of the interface has, such as an address. */
    Map<Language, String> inEach(Function<Language, String> something) {
        return site.definition().languages().stream()
                .collect(Collectors.toMap(Function.identity(), something));
    }

    /** What a folder is called: as its author says, else as it is on disk. */
    String title(Folder folder, Language language) {
        String given = in(folder.titles(), language);
        return folder.path().equals(Library.ROOT)
                ? text(language, "section." + Section.DOCUMENTS.key())
                : given.isEmpty() ? folder.path().name() : given;
    }

    String text(Language language, String key, Object... arguments) {
        return surroundings.wording().text(language, key, arguments);
    }

    private String absolute(String path) {
        return surroundings.url() + path;
    }

    private List<Frame.Alternate> alternates(About about) {
        List<Frame.Alternate> alternates = new ArrayList<>();
        for (Language language : site.definition().languages()) {
            String address = about.addresses().get(language);
            if (about.real().contains(language) && address != null) {
                alternates.add(new Frame.Alternate(language.code(), absolute(address)));
            }
        }
        standard(about)
                .ifPresent(a -> alternates.add(new Frame.Alternate("x-default", absolute(a))));
        return alternates;
    }

    /** Where readers of other languages are sent: {@code /} for home, else a page that exists. */
    private Optional<String> standard(About about) {
        if (about.section().equals("home")) {
            return Optional.of("/");
        }
        List<Language> real =
                site.definition().languages().stream().filter(about.real()::contains).toList();
        return real.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(about.addresses().get(Negotiation.standard(real)));
    }

    private List<Frame.MenuItem> menu(About about) {
        return site.menu().stream().flatMap(item -> menuItem(item, about).stream()).toList();
    }

    private Optional<Frame.MenuItem> menuItem(String item, About about) {
        Language language = about.language();
        boolean current = item.equals(about.section());
        return Section.of(item)
                .map(section -> link(section, language))
                .or(() -> link(item, language))
                .map(link -> new Frame.MenuItem(link.label(), link.address(), current));
    }

    /** To a section, by the name it has in the menu. */
    Frame.Link link(Section section, Language language) {
        return new Frame.Link(
                text(language, "section." + section.key()), Addresses.of(section, language));
    }

    private Optional<Frame.Link> link(String work, Language language) {
        return WorkId.of(work)
                .flatMap(site.works()::find)
                .flatMap(found -> site.works().served(found, language))
                .flatMap(entry -> link(entry, language));
    }

    private Optional<Frame.Link> link(Entry entry, Language language) {
        return site.addresses()
                .of(entry.work(), language)
                .map(address -> new Frame.Link(entry.title(), address));
    }

    private List<Frame.LanguageLink> switcher(About about) {
        return site.definition().languages().stream()
                .map(
                        language ->
                                new Frame.LanguageLink(
                                        language.code(),
                                        language.ownName(),
                                        about.addresses()
                                                .getOrDefault(language, Addresses.home(language)),
                                        language == about.language(),
                                        !about.real().contains(language)))
                .toList();
    }

    private List<Frame.Link> footer(Language language) {
        return Stream.concat(
                        FOOTER.stream()
                                .flatMap(
                                        name ->
                                                link(Kind.PAGE.folder() + "/" + name, language)
                                                        .stream()),
                        Stream.of(
                                new Frame.Link(
                                        text(language, "api.title"), Addresses.ofApi(language))))
                .toList();
    }

    private Frame.Contact contact() {
        SiteDefinition.Contact contact = site.definition().contact();
        return new Frame.Contact(
                contact.name(), contact.email(), contact.phone(), contact.address());
    }

    private Frame.Funding funding(Language language) {
        SiteDefinition.Funding funding = site.definition().funding();
        return new Frame.Funding(
                in(funding.programme(), language),
                in(funding.text(), language),
                funding.logo().flatMap(site.addresses()::ofSiteFile).orElse(""),
                in(funding.logoAlt(), language),
                funding.url());
    }
}
