package org.samspel.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.entries.Details;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.entries.WorkId;
import org.samspel.exchange.License;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

/** The lines of facts under a title: who published it, under which number and licence … */
final class Facts {
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\\d\\.\\d)");

    private final Site site;
    private final Language language;

    Facts(Site site, Language language) {
        this.site = site;
        this.language = language;
    }

    List<View.Fact> of(Entry entry) {
        List<View.Fact> facts =
                switch (entry.details()) {
                    case Details.Report report -> report(report);
                    case Details.Project project -> project(project);
                    case Details.Organisation organisation -> organisation(organisation);
                    case Details.None ignored -> new ArrayList<>();
                };
        entry.projects().forEach(named -> project(named.project()).ifPresent(facts::add));
        entry.license().ifPresent(license -> facts.add(license(license)));
        return facts;
    }

    private List<View.Fact> report(Details.Report report) {
        List<View.Fact> facts = new ArrayList<>();
        report.publisher().ifPresent(name -> facts.add(organisation("publisher", name)));
        add(facts, "reportNumber", report.reportNumber());
        report.funders().forEach(name -> facts.add(organisation("funder", name)));
        return facts;
    }

    private List<View.Fact> project(Details.Project project) {
        List<View.Fact> facts = new ArrayList<>();
        add(facts, "period", period(project));
        add(facts, "programme", project.programme());
        return facts;
    }

    private List<View.Fact> organisation(Details.Organisation organisation) {
        List<View.Fact> facts = new ArrayList<>();
        add(facts, "country", organisation.country().map(this::country));
        organisation.url().ifPresent(url -> facts.add(new View.Fact("website", bare(url), url)));
        organisation.ror().ifPresent(url -> facts.add(new View.Fact("ror", bare(url), url)));
        return facts;
    }

    private static void add(List<View.Fact> facts, String key, Optional<String> value) {
        value.ifPresent(text -> facts.add(new View.Fact(key, text, "")));
    }

    /** An organisation that has a page here is linked; any other is named as written. */
    private View.Fact organisation(String key, String name) {
        WorkId id = new WorkId(Kind.ORGANISATION, name);
        return site.works()
                .find(id)
                .flatMap(work -> site.works().served(work, language))
                .map(
                        e ->
                                new View.Fact(
                                        key,
                                        e.title(),
                                        site.addresses().of(id, language).orElse("")))
                .orElse(new View.Fact(key, name, ""));
    }

    /** Only a project that readers can see. */
    private Optional<View.Fact> project(WorkId project) {
        return site.works()
                .find(project)
                .flatMap(work -> site.works().served(work, language))
                .map(
                        entry ->
                                new View.Fact(
                                        "project",
                                        entry.title(),
                                        site.addresses().of(project, language).orElse("")));
    }

    private static Optional<String> period(Details.Project project) {
        Optional<String> start = project.start().map(LocalDate::getYear).map(String::valueOf);
        Optional<String> end = project.end().map(LocalDate::getYear).map(String::valueOf);
        return start.isEmpty() && end.isEmpty()
                ? Optional.empty()
                : Optional.of(start.orElse("") + "–" + end.orElse(""));
    }

    private String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
    }

    private static String bare(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    /** SPDX identifiers of Creative Commons licences lead to their text. */
    private static View.Fact license(String license) {
        Matcher matcher = CREATIVE_COMMONS.matcher(license);
        if (!matcher.matches()) {
            return new View.Fact("license", license, "");
        }
        return new View.Fact(
                "license",
                license.replaceFirst("CC-", "CC ").replaceFirst("-(?=\\d)", " "),
                License.address(license));
    }
}
