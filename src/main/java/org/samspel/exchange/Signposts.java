package org.samspel.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What belongs to a work and where it is, for programs that know no more of it than its page: FAIR
 * Signposting (signposting.org/FAIR).
 */
public final class Signposts {
    private static final String HTML = "text/html";
    private static final String SCHEMA = "https://schema.org/";

    /** Servers and proxies refuse headers of more than 8 KB in all. */
    private static final int LONGEST_HEADER = 6_000;

    private Signposts() {}

    /**
     * The value of the {@code Link} header of its page. Of a work with too many files to be named
     * there, the link set alone names them.
     */
    public static String header(Publication publication) {
        List<Signpost> all = new ArrayList<>(page(publication));
        all.add(set(Format.LINKS, publication.where().page()));
        all.add(set(Format.LINKS_JSON, publication.where().page()));
        String header = header(all, link -> true);
        return header.length() <= LONGEST_HEADER
                ? header
                : header(all, link -> !link.relation().equals("item"));
    }

    private static String header(List<Signpost> links, Predicate<Signpost> which) {
        return links.stream().filter(which).map(Signpost::header).collect(Collectors.joining(", "));
    }

    /** The links from its page, its files and its descriptions. */
    static List<Signpost> all(Publication publication) {
        String page = publication.where().page();
        Stream<Signpost> files =
                publication.files().stream()
                        .map(file -> Signpost.to(file.address(), "collection", page, HTML));
        Stream<Signpost> descriptions =
                Format.descriptions().stream()
                        .map(format -> Signpost.to(format.beside(page), "describes", page, HTML));
        return Stream.of(page(publication).stream(), files, descriptions)
                .flatMap(links -> links)
                .toList();
    }

    private static List<Signpost> page(Publication publication) {
        String page = publication.where().page();
        List<Signpost> links = new ArrayList<>();
        links.add(Signpost.to(page, "cite-as", publication.where().permanent()));
        publication.responsible().stream()
                .flatMap(agent -> agent.identifier().stream())
                .forEach(address -> links.add(Signpost.to(page, "author", address)));
        links.add(Signpost.to(page, "type", SCHEMA + publication.type().schema()));
        if (!publication.files().isEmpty()) {
            links.add(Signpost.to(page, "type", SCHEMA + "AboutPage"));
        }
        publication
                .license()
                .map(License::address)
                .ifPresent(address -> links.add(Signpost.to(page, "license", address)));
        for (Format format : Format.descriptions()) {
            links.add(
                    new Signpost(
                            page,
                            "describedby",
                            format.beside(page),
                            format.mediaType(),
                            format.profile()));
        }
        publication
                .files()
                .forEach(
                        file ->
                                links.add(
                                        Signpost.to(
                                                page, "item", file.address(), file.mediaType())));
        return links;
    }

    /**
     * The value of the {@code Link} header of a file of a work.
     *
     * @param page address of the work's page
     */
    public static String ofFile(String page) {
        return Stream.of(
                        Signpost.to("", "collection", page, HTML),
                        set(Format.LINKS, page),
                        set(Format.LINKS_JSON, page))
                .map(Signpost::header)
                .collect(Collectors.joining(", "));
    }

    /**
     * The value of the {@code Link} header of what describes a page.
     *
     * @param page its address
     */
    public static String ofDescription(String page) {
        return Signpost.to("", "describes", page, HTML).header();
    }

    private static Signpost set(Format format, String page) {
        return Signpost.to("", "linkset", format.beside(page), format.mediaType());
    }
}
