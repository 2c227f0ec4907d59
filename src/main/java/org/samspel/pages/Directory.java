package org.samspel.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.samspel.documents.Document;
import org.samspel.documents.Folder;
import org.samspel.documents.Library;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.Work;
import org.samspel.exchange.ApiCatalog;
import org.samspel.exchange.OpenSearch;
import org.samspel.exchange.Publications;
import org.samspel.exchange.Sitemap;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/** What a site says to programs that don't know it yet: where everything is. */
public final class Directory {
    private final Site site;
    private final String url;

    Directory(Site site, String url) {
        this.site = site;
        this.url = url;
    }

    /** What robots may look at ({@code robots.txt}, RFC 9309). */
    public String robots() {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        List.of("/staff", "/s/", "/share").forEach(path -> disallow(text, path));
        for (Language language : site.definition().languages()) {
            disallow(text, Addresses.of(Section.SEARCH, language) + "?");
        }
        return text.append("\nSitemap: ").append(url).append("/sitemap.xml\n").toString();
    }

    private static void disallow(StringBuilder text, String path) {
        text.append("Disallow: ").append(path).append('\n');
    }

    /** The entrances for programs, as a link set. */
    public String catalog() {
        return ApiCatalog.of(url, site.definition().languages());
    }

    /** How to search in a language. */
    public String openSearch(Language language) {
        Publications publications = new Publications(site, url);
        return OpenSearch.of(
                language,
                publications.siteName(language),
                publications.siteDescription(language),
                url + Addresses.of(Section.SEARCH, language));
    }

    /** The sitemap that names the others. */
    public String sitemapIndex() {
        return Sitemap.index(pages(), url + "/sitemap-%d.xml");
    }

    /** One of the others; empty when there are not so many. */
    public Optional<String> sitemap(int part) {
        List<Sitemap.Page> pages = pages();
        return part >= 1 && part <= Sitemap.parts(pages)
                ? Optional.of(Sitemap.urls(pages, part))
                : Optional.empty();
    }

    /** Every page that search engines may list, and every file that has no page of its own. */
    private List<Sitemap.Page> pages() {
        List<Sitemap.Page> pages = new ArrayList<>();
        each(pages, Addresses::home, newest(site.works().entries().stream()));
        for (Section section : Section.values()) {
            section.kind()
                    .ifPresent(
                            kind ->
                                    each(
                                            pages,
                                            language -> Addresses.of(section, language),
                                            newest(ofKind(kind))));
        }
        site.works().all().forEach(work -> add(pages, work));
        if (!site.library().isEmpty()) {
            site.library().folder(Library.ROOT).ifPresent(root -> add(pages, root));
        }
        return pages;
    }

    private Stream<Entry> ofKind(Kind kind) {
        return site.works().entries().stream().filter(entry -> entry.work().kind() == kind);
    }

    private static Optional<Instant> newest(Stream<Entry> entries) {
        return entries.map(Publications::updated).max(Comparator.naturalOrder());
    }

    /** A page that there is in every language of the interface. */
    private void each(
            List<Sitemap.Page> pages,
            Function<Language, String> address,
            Optional<Instant> changed) {
        Map<String, String> alternates = alternates(site.definition().languages(), address);
        site.definition().languages().stream()
                .map(language -> url + address.apply(language))
                .forEach(page -> pages.add(new Sitemap.Page(page, changed, alternates)));
    }

    /** The pages of a work that are in their own language, not just standing in for it. */
    private void add(List<Sitemap.Page> pages, Work work) {
        List<Language> real =
                site.definition().languages().stream()
                        .filter(work.translations()::containsKey)
                        .toList();
        Function<Language, String> address =
                language -> site.addresses().of(work.id(), language).orElse("");
        Map<String, String> alternates = alternates(real, address);
        for (Language language : real) {
            pages.add(
                    new Sitemap.Page(
                            url + address.apply(language),
                            work.in(language).map(Publications::updated),
                            alternates));
        }
    }

    private Map<String, String> alternates(
            List<Language> languages, Function<Language, String> address) {
        Map<String, String> alternates = new LinkedHashMap<>();
        if (languages.size() > 1) {
            languages.forEach(each -> alternates.put(each.code(), url + address.apply(each)));
            alternates.put("x-default", url + standard(languages, address));
        }
        return alternates;
    }

    /** Where readers of other languages are sent: {@code /} for home, else a page that exists. */
    private static String standard(List<Language> languages, Function<Language, String> address) {
        Language language = Negotiation.standard(languages);
        String page = address.apply(language);
        return page.equals(Addresses.home(language)) ? "/" : page;
    }

    /** A folder, what is below it, and the files, which have one address in all languages. */
    private void add(List<Sitemap.Page> pages, Folder folder) {
        List<Document> documents = site.library().below(folder);
        each(
                pages,
                language -> Addresses.of(folder.path(), language),
                documents.stream().map(Publications::updated).max(Comparator.naturalOrder()));
        folder.documents().stream()
                .flatMap(path -> site.library().document(path).stream())
                .flatMap(document -> file(document).stream())
                .forEach(pages::add);
        folder.folders().stream()
                .flatMap(path -> site.library().folder(path).stream())
                .forEach(below -> add(pages, below));
    }

    private Optional<Sitemap.Page> file(Document document) {
        return site.addresses()
                .of(document, site.definition().languages().getFirst())
                .map(
                        address ->
                                new Sitemap.Page(
                                        url + address,
                                        Optional.of(Publications.updated(document)),
                                        Map.of()));
    }
}
