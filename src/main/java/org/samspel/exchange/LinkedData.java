package org.samspel.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.entries.Details;
import org.samspel.entries.Entry;
import org.samspel.languages.Language;

/**
 * What a page is about in the words of schema.org, as JSON-LD that may stand in a {@code script}
 * element. Each translation of a work is a node of its own, since it has its own title, language
 * and files; its {@code @id} is the permanent address with the language behind {@code #}.
 */
public final class LinkedData {
    private final Publications publications;
    private final List<Object> graph = new ArrayList<>();

    public LinkedData(Publications publications) {
        this.publications = publications;
    }

    /** What every page says of itself; addresses absolute. */
    public record Page(String address, String title, String description, Language language) {}

    /** A step of the way from home to the page; address absolute, empty for the page itself. */
    public record Step(String label, String address) {}

    /** The JSON of everything told so far. */
    public String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", graph);
        return Json.text(document);
    }

    /** The site itself, and how to search it. */
    public void site(Page home, String search) {
        Map<String, Object> node = page("WebSite", home);
        Map<String, Object> action = node("SearchAction", "");
        Map<String, Object> target = node("EntryPoint", "");
        target.put("urlTemplate", search + "?q={search_term_string}");
        action.put("target", target);
        action.put("query-input", "required name=search_term_string");
        node.put("potentialAction", action);
        graph.add(node);
    }

    /** A page that is nothing more. */
    public void page(Page page) {
        graph.add(page("WebPage", page));
    }

    /** A list of works or files. */
    public void collection(Page page) {
        graph.add(page("CollectionPage", page));
    }

    private static Map<String, Object> page(String type, Page page) {
        Map<String, Object> node = node(type, page.address());
        node.put("url", page.address());
        node.put("name", page.title());
        node.put("description", Text.line(page.description()));
        node.put("inLanguage", page.language().code());
        return node;
    }

    /** A project or an organisation. */
    public void group(Entry entry, Page page) {
        Map<String, Object> node = page(groupType(entry), page);
        node.remove("inLanguage");
        node.put("@id", publications.permanent(entry.work()));
        switch (entry.details()) {
            case Details.Organisation organisation -> {
                List<String> same = new ArrayList<>();
                organisation.ror().ifPresent(same::add);
                organisation.url().ifPresent(same::add);
                node.put("sameAs", same);
            }
            case Details.Project project -> {
                node.put("foundingDate", date(project.start()));
                node.put("dissolutionDate", date(project.end()));
                node.put("member", members(project, page.language()));
                node.put("funding", grants(publications.siteFunders(page.language())));
            }
            case Details.Report ignored -> {}
            case Details.None ignored -> {}
        }
        graph.add(node);
    }

    private static String groupType(Entry entry) {
        return entry.details() instanceof Details.Project ? "ResearchProject" : "Organization";
    }

    private List<Object> members(Details.Project project, Language language) {
        return project.participants().stream()
                .flatMap(name -> publications.siteOrganisation(name, language).stream())
                .<Object>map(LinkedData::agent)
                .toList();
    }

    /** The way from home to the page. */
    public void breadcrumb(List<Step> steps) {
        List<Object> items = new ArrayList<>();
        for (Step step : steps) {
            Map<String, Object> item = node("ListItem", "");
            item.put("position", items.size() + 1);
            item.put("name", step.label());
            item.put("item", step.address());
            items.add(item);
        }
        if (items.size() > 1) {
            Map<String, Object> list = node("BreadcrumbList", "");
            list.put("itemListElement", items);
            graph.add(list);
        }
    }

    /** An article or a report. */
    public void publication(Publication publication, Optional<String> image) {
        Publication.Issue issue = publication.issue();
        Publication.Where where = publication.where();
        Map<String, Object> node = node(publication.type().schema(), id(publication));
        node.put("url", where.page());
        node.put("mainEntityOfPage", where.page());
        node.put("name", publication.title());
        node.put("headline", publication.title());
        node.put("abstract", publication.summary());
        node.put("author", publication.responsible().stream().map(LinkedData::agent).toList());
        node.put(
                "publisher",
                agent(issue.publisher().orElse(Agent.Organisation.named(issue.site()))));
        node.put("datePublished", date(issue.date()));
        node.put("dateModified", date(issue.modified()));
        node.put("inLanguage", publication.language().map(Language::code).orElse(""));
        node.put("license", publication.license().map(License::address).orElse(""));
        node.put("isAccessibleForFree", true);
        node.put("keywords", publication.keywords());
        node.put("identifier", where.permanent());
        node.put("reportNumber", issue.number().orElse(""));
        node.put("image", image.orElse(""));
        node.put("encoding", publication.files().stream().map(LinkedData::file).toList());
        translations(publication, node);
        node.put("funding", grants(issue.funders()));
        graph.add(node);
    }

    private static String id(Publication publication) {
        return publication
                .language()
                .map(language -> id(publication.where(), language))
                .orElse(publication.where().permanent());
    }

    private static String id(Publication.Where where, Language language) {
        return where.permanent() + "#" + language.code();
    }

    /** A translation names its original; an original, or one of which nobody knows, the others. */
    private static void translations(Publication publication, Map<String, Object> node) {
        Publication.Where where = publication.where();
        Optional<Language> original =
                where.translatedFrom().filter(where.translations()::containsKey);
        if (original.isPresent()) {
            node.put("translationOfWork", version(where, original.get()));
            return;
        }
        node.put(
                "workTranslation",
                where.translations().keySet().stream()
                        .filter(language -> !publication.language().equals(Optional.of(language)))
                        .map(language -> version(where, language))
                        .toList());
    }

    private static Map<String, Object> version(Publication.Where where, Language language) {
        Map<String, Object> node = node("CreativeWork", id(where, language));
        node.put("url", where.translations().getOrDefault(language, ""));
        node.put("inLanguage", language.code());
        return node;
    }

    private static Map<String, Object> file(Publication.Copy file) {
        Map<String, Object> node = node("MediaObject", "");
        node.put("name", file.name());
        node.put("contentUrl", file.address());
        node.put("encodingFormat", file.mediaType());
        node.put("contentSize", file.size() + " B");
        node.put("sha256", file.sha256());
        node.put("inLanguage", file.language().map(Language::code).orElse(""));
        return node;
    }

    private static Map<String, Object> agent(Agent agent) {
        return switch (agent) {
            case Agent.Person person -> {
                Map<String, Object> node = node("Person", "");
                node.put("name", person.name());
                node.put("familyName", person.family());
                node.put("givenName", person.given());
                yield node;
            }
            case Agent.Organisation organisation -> {
                Map<String, Object> node =
                        node("Organization", organisation.permanent().orElse(""));
                node.put("name", organisation.name());
                node.put("url", organisation.permanent().orElse(""));
                node.put("sameAs", organisation.ror().orElse(""));
                yield node;
            }
        };
    }

    private static List<Object> grants(List<Agent.Organisation> funders) {
        return funders.stream().<Object>map(LinkedData::grant).toList();
    }

    private static Map<String, Object> grant(Agent.Organisation funder) {
        Map<String, Object> node = node("Grant", "");
        node.put("funder", agent(funder));
        return node;
    }

    private static Map<String, Object> node(String type, String id) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        node.put("@id", id);
        return node;
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
