package org.samspel.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.exchange.Apa;
import org.samspel.exchange.ApiCatalog;
import org.samspel.exchange.Atom;
import org.samspel.exchange.DublinCore;
import org.samspel.exchange.Format;
import org.samspel.exchange.Highwire;
import org.samspel.exchange.License;
import org.samspel.exchange.LinkedData;
import org.samspel.exchange.Publication;
import org.samspel.exchange.Publications;
import org.samspel.exchange.Signposts;
import org.samspel.exchange.Tag;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/**
 * Fills what pages say to machines. A page that only stands in for a missing translation is no work
 * to be cited; it says how to cite the one it shows.
 */
final class Heads {
    private final Site site;
    private final String url;
    private final Publications publications;

    Heads(Site site, String url) {
        this.site = site;
        this.url = url;
        publications = new Publications(site, url);
    }

    Metadata of(Frames.About about, Subject subject) {
        Optional<Entry> entry = entry(subject);
        Optional<Publication> publication = entry.flatMap(publications::of);
        Optional<Publication> real = publication.filter(found -> !about.fallback().shown());
        return new Metadata(
                real.stream()
                        .flatMap(
                                found ->
                                        Stream.concat(
                                                Highwire.of(found).stream(),
                                                DublinCore.of(found).stream()))
                        .toList(),
                openGraph(about, entry, real.isPresent()),
                real.map(found -> links(found, about)).orElse(List.of()),
                feed(about, subject),
                signposts(subject, real),
                about.indexed() ? linkedData(about, subject, real) : "",
                citing(about, subject, publication));
    }

    private static Optional<Entry> entry(Subject subject) {
        return subject instanceof Subject.OfEntry of ? Optional.of(of.entry()) : Optional.empty();
    }

    private List<Tag> openGraph(Frames.About about, Optional<Entry> entry, boolean article) {
        List<Tag> tags = new ArrayList<>();
        String name = publications.siteName(about.language());
        tags.add(new Tag("og:title", about.title().isEmpty() ? name : about.title()));
        tags.add(new Tag("og:description", description(about)));
        tags.add(new Tag("og:type", article ? "article" : "website"));
        tags.add(new Tag("og:url", url + about.canonical()));
        tags.add(new Tag("og:site_name", name));
        tags.add(new Tag("og:locale", locale(about.language())));
        for (Language language : site.definition().languages()) {
            if (about.real().contains(language) && language != about.language()) {
                tags.add(new Tag("og:locale:alternate", locale(language)));
            }
        }
        entry.flatMap(found -> image(found, about.language()))
                .ifPresent(
                        image -> {
                            tags.add(new Tag("og:image", image));
                            tags.add(new Tag("og:image:alt", entry.get().imageAlt()));
                        });
        tags.removeIf(tag -> tag.content().isEmpty());
        return tags;
    }

    private static String locale(Language language) {
        return language.locale().toString();
    }

    private String description(Frames.About about) {
        return about.description().isEmpty()
                ? publications.siteDescription(about.language())
                : about.description();
    }

    private Optional<String> image(Entry entry, Language language) {
        return Optional.of(new Cards(site, language).image(entry))
                .filter(address -> !address.isEmpty())
                .map(address -> url + address);
    }

    private static List<Metadata.Link> links(Publication publication, Frames.About about) {
        List<Metadata.Link> links = new ArrayList<>();
        links.add(new Metadata.Link("schema.DC", "", DublinCore.NAMESPACE));
        links.add(new Metadata.Link("cite-as", "", publication.where().permanent()));
        for (Format format : Format.descriptions()) {
            String address = format.beside(about.canonical());
            links.add(new Metadata.Link("describedby", format.mediaType(), address));
        }
        publication
                .license()
                .map(License::address)
                .ifPresent(address -> links.add(new Metadata.Link("license", "", address)));
        return links;
    }

    private Frame.Link feed(Frames.About about, Subject subject) {
        String page =
                switch (subject) {
                    case Subject.Home ignored -> about.canonical();
                    case Subject.Collection list -> list.feed();
                    case Subject.OfEntry ignored -> about.canonical();
                    case Subject.Page ignored -> "";
                };
        String name = publications.siteName(about.language());
        String label = about.title().isEmpty() ? name : about.title() + " – " + name;
        return new Frame.Link(label, Atom.ENDING.beside(page));
    }

    private String signposts(Subject subject, Optional<Publication> publication) {
        return subject instanceof Subject.Home
                ? ApiCatalog.SIGNPOST
                : publication.map(Signposts::header).orElse("");
    }

    private String linkedData(
            Frames.About about, Subject subject, Optional<Publication> publication) {
        LinkedData data = new LinkedData(publications);
        String title =
                about.title().isEmpty() ? publications.siteName(about.language()) : about.title();
        LinkedData.Page page =
                new LinkedData.Page(
                        url + about.canonical(), title, description(about), about.language());
        switch (subject) {
            case Subject.Home ignored ->
                    data.site(page, url + Addresses.of(Section.SEARCH, about.language()));
            case Subject.Collection ignored -> data.collection(page);
            case Subject.Page ignored -> data.page(page);
            case Subject.OfEntry of -> {
                Optional<String> image = image(of.entry(), about.language());
                publication.ifPresentOrElse(
                        found -> data.publication(found, image),
                        () -> other(data, of.entry(), page));
            }
        }
        data.breadcrumb(
                about.breadcrumb().stream()
                        .map(crumb -> new LinkedData.Step(crumb.label(), absolute(crumb.address())))
                        .toList());
        return data.json();
    }

    private static void other(LinkedData data, Entry entry, LinkedData.Page page) {
        Kind kind = entry.work().kind();
        if (kind == Kind.PROJECT || kind == Kind.ORGANISATION) {
            data.group(entry, page);
        } else {
            data.page(page);
        }
    }

    private String absolute(String path) {
        return path.isEmpty() ? "" : url + path;
    }

    private Metadata.Citing citing(
            Frames.About about, Subject subject, Optional<Publication> publication) {
        if (subject instanceof Subject.Collection list) {
            return new Metadata.Citing(List.of(), "", downloads(list.references()));
        }
        return publication
                .map(
                        found ->
                                new Metadata.Citing(
                                        Apa.of(found, about.language()),
                                        found.where().permanent(),
                                        downloads(about.canonical())))
                .orElse(Metadata.NOTHING_TO_CITE);
    }

    private static List<Frame.Link> downloads(String page) {
        return page.isEmpty()
                ? List.of()
                : Format.references().stream()
                        .map(format -> new Frame.Link(format.label(), format.beside(page)))
                        .toList();
    }
}
