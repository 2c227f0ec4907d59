package org.samspel.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.documents.Document;
import org.samspel.entries.Details;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.Origin;
import org.samspel.entries.Slug;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Address;
import org.samspel.publishing.Site;
import org.samspel.publishing.WorkFile;

/** The works and documents of a site as publications. For one thread. */
public final class Publications {
    private final Site site;
    private final String url;
    private Optional<Map<String, WorkId>> organisations = Optional.empty();

    /**
     * @param url the site's public address, without a slash at the end
     */
    public Publications(Site site, String url) {
        this.site = site;
        this.url = url;
    }

    /** By title in any language; found when first asked for, since few pages ask. */
    private Map<String, WorkId> organisations() {
        Map<String, WorkId> known = organisations.orElseGet(HashMap::new);
        if (organisations.isEmpty()) {
            site.works().entries().stream()
                    .filter(entry -> entry.work().kind() == Kind.ORGANISATION)
                    .forEach(entry -> known.put(folded(entry.title()), entry.work()));
            organisations = Optional.of(known);
        }
        return known;
    }

    private static String folded(String title) {
        return Text.line(title).toLowerCase(Locale.ROOT);
    }

    /** An article or a report in one of its languages; of other kinds there is nothing to cite. */
    public Optional<Publication> of(Entry entry) {
        return switch (entry.work().kind()) {
            case ARTICLE -> Optional.of(of(entry, Publication.Type.ARTICLE));
            case REPORT -> Optional.of(of(entry, Publication.Type.REPORT));
            case PROJECT, ORGANISATION, PAGE -> Optional.empty();
        };
    }

    /** Whether works of its kind are cited. */
    public static boolean isCited(WorkId work) {
        return work.kind() == Kind.ARTICLE || work.kind() == Kind.REPORT;
    }

    private Publication of(Entry entry, Publication.Type type) {
        Language language = entry.language();
        return new Publication(
                key(entry.work() + "/" + language.code()),
                type,
                Optional.of(language),
                entry.title(),
                entry.description(),
                entry.authors().stream().map(name -> agent(name, language)).toList(),
                issue(entry),
                entry.tags(),
                entry.license(),
                where(entry),
                files(entry));
    }

    /** A document of a folder, titled in the reader's language; it is its own page. */
    public Publication of(Document document, Language reader) {
        String path = document.file().path().value();
        String address = url + site.addresses().of(document, reader).orElse("");
        Language language = document.language().orElse(reader);
        LocalDate day =
                document.date()
                        .orElseGet(
                                () ->
                                        LocalDate.ofInstant(
                                                document.file().modified(), ZoneOffset.UTC));
        return new Publication(
                key(path),
                Publication.Type.DOCUMENT,
                document.language(),
                in(document.titles(), reader).orElse(document.file().path().name()),
                in(document.descriptions(), reader).orElse(""),
                document.authors().stream().map(name -> agent(name, language)).toList(),
                new Publication.Issue(
                        Optional.of(day),
                        Optional.empty(),
                        updated(document),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        siteName(reader)),
                List.of(),
                Optional.empty(),
                new Publication.Where(address, address, Map.of(), Optional.empty()),
                List.of());
    }

    /**
     * ASCII, with the parts of the path between colons; where letters were lost, a digest tells two
     * paths apart.
     */
    private static String key(String path) {
        String plain =
                Arrays.stream(path.split("/")).map(Slug::of).collect(Collectors.joining(":"));
        boolean lossless = plain.equals(path.replace('/', ':'));
        return lossless ? plain : plain + "-" + Integer.toHexString(path.hashCode());
    }

    private Publication.Issue issue(Entry entry) {
        Language language = entry.language();
        Optional<Details.Report> report =
                entry.details() instanceof Details.Report found
                        ? Optional.of(found)
                        : Optional.empty();
        return new Publication.Issue(
                entry.published(),
                entry.modified(),
                updated(entry),
                report.flatMap(Details.Report::publisher).map(name -> organisation(name, language)),
                report.flatMap(Details.Report::reportNumber),
                funders(report, language),
                siteName(language));
    }

    /** Those of the report, else whoever pays for the site. */
    private List<Agent.Organisation> funders(Optional<Details.Report> report, Language language) {
        List<Agent.Organisation> own =
                report.stream()
                        .flatMap(found -> found.funders().stream())
                        .map(name -> organisation(name, language))
                        .toList();
        return own.isEmpty() ? siteFunders(language) : own;
    }

    List<Agent.Organisation> siteFunders(Language language) {
        return in(site.definition().funding().programme(), language).stream()
                .map(Agent.Organisation::named)
                .toList();
    }

    private Agent agent(String name, Language language) {
        return siteOrganisation(name, language)
                .<Agent>map(known -> known)
                .orElseGet(() -> Names.read(name));
    }

    private Agent.Organisation organisation(String name, Language language) {
        return siteOrganisation(name, language).orElseGet(() -> Agent.Organisation.named(name));
    }

    /** One that has a page here, by the name of its folder or its title in any language. */
    Optional<Agent.Organisation> siteOrganisation(String name, Language language) {
        return Optional.of(new WorkId(Kind.ORGANISATION, name))
                .filter(id -> site.works().find(id).isPresent())
                .or(() -> Optional.ofNullable(organisations().get(folded(name))))
                .flatMap(site.works()::find)
                .flatMap(work -> site.works().served(work, language))
                .map(entry -> organisation(entry));
    }

    private Agent.Organisation organisation(Entry entry) {
        Optional<String> ror =
                entry.details() instanceof Details.Organisation details
                        ? details.ror()
                        : Optional.empty();
        return new Agent.Organisation(
                entry.title(),
                Optional.of(entry.work().name()),
                Optional.of(permanent(entry.work())),
                ror);
    }

    /** Where a work is for good, in the reader's language; absolute. */
    public String permanent(WorkId work) {
        return url + "/id/" + Address.encode(work.toString());
    }

    private Publication.Where where(Entry entry) {
        WorkId id = entry.work();
        Map<Language, String> translations = new TreeMap<>();
        for (Language language : site.definition().languages()) {
            site.works()
                    .find(id)
                    .flatMap(work -> work.in(language))
                    .flatMap(there -> site.addresses().of(id, language))
                    .ifPresent(address -> translations.put(language, url + address));
        }
        return new Publication.Where(
                translations.getOrDefault(entry.language(), permanent(id)),
                permanent(id),
                translations,
                entry.translatedFrom()
                        .map(Origin::language)
                        .filter(from -> from != entry.language()));
    }

    private List<Publication.Copy> files(Entry entry) {
        return WorkFile.of(site, entry, entry.language()).stream()
                .flatMap(file -> copy(file.document(), file.title(), entry))
                .toList();
    }

    private Stream<Publication.Copy> copy(Document document, Optional<String> title, Entry entry) {
        Language language = entry.language();
        return site.addresses().of(document, language).stream()
                .map(
                        address ->
                                new Publication.Copy(
                                        title.or(() -> in(document.titles(), language))
                                                .orElse(document.file().path().name()),
                                        url + address,
                                        document.mediaType(),
                                        document.file().size(),
                                        document.file().sha256(),
                                        document.language()));
    }

    /** When a text last changed: the author's day, else when its file did. */
    public static Instant updated(Entry entry) {
        return entry.modified()
                .or(entry::published)
                .map(Publications::start)
                .orElseGet(() -> entry.source().modified());
    }

    /** The same of a file. */
    public static Instant updated(Document document) {
        return document.date().map(Publications::start).orElseGet(() -> document.file().modified());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The name of the site in a language. */
    public String siteName(Language language) {
        return in(site.definition().name(), language).orElse("");
    }

    /** What the site says of itself; may be empty. */
    public String siteDescription(Language language) {
        return in(site.definition().description(), language).orElse("");
    }

    /** In the language, else in the one that stands in for it. */
    private Optional<String> in(Map<Language, String> texts, Language language) {
        return site.definition().in(texts, language);
    }
}
