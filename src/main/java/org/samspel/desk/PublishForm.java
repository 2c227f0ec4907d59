package org.samspel.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.samspel.access.Role;
import org.samspel.content.ContentPath;
import org.samspel.entries.Entry;
import org.samspel.entries.Kind;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;
import org.samspel.uploads.Upload;

/** Fills the page on which a report is put together. */
record PublishForm(Visit visit, Site site, List<Upload> uploads) {
    private static final List<String> LICENSES =
            List.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC0-1.0");

    private static final ContentPath DEFINITION = new ContentPath("site.yml");

    PublishView view(String id, ReportFields typed, List<Mistake> mistakes) {
        List<ReportFile> files = ReportFile.of(uploads, typed);
        Suggested suggested = Suggested.of(typed, files);
        ReportFields fields = suggested.fields();
        return new PublishView(
                id,
                UploadBox.of(visit, uploads, PublishPage.PATH + "/" + id),
                rows(typed),
                languages().stream().map(it -> part(suggested, it)).toList(),
                facts(fields, suggested),
                seen(typed, suggested),
                visit.account().role().includes(Role.PUBLISHER),
                mistakes);
    }

    /** The site's; every language there is while nobody has chosen any. */
    private List<Language> languages() {
        boolean isChosen = site.revision().files().containsKey(DEFINITION);
        return isChosen ? site.definition().languages() : List.of(Language.values());
    }

    private static String seen(ReportFields typed, Suggested suggested) {
        return String.join(
                " ",
                Stream.concat(
                                Stream.of(typed.of("seen").split(" ")),
                                suggested.names().stream().sorted())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList());
    }

    private List<PublishView.Row> rows(ReportFields typed) {
        return uploads.stream()
                .filter(upload -> upload.state() instanceof Upload.State.Ready)
                .map(upload -> row(upload, typed))
                .toList();
    }

    private PublishView.Row row(Upload upload, ReportFields typed) {
        String said = typed.of(ReportFile.field(upload));
        String chosen =
                said.isEmpty()
                        ? ReportFile.of(List.of(upload), typed).stream()
                                .flatMap(file -> file.language().stream())
                                .map(Language::code)
                                .findFirst()
                                .orElse(ReportFile.NONE)
                        : said;
        List<PublishView.Choice> choices = new ArrayList<>();
        for (Language language : languages()) {
            choices.add(choice(language.code(), language.ownName(), chosen));
        }
        choices.add(choice(ReportFile.NONE, visit.text("desk.file.none"), chosen));
        choices.add(choice(ReportFile.OUT, visit.text("desk.file.out"), chosen));
        return new PublishView.Row(ReportFile.field(upload), upload.name(), choices);
    }

    private static PublishView.Choice choice(String value, String label, String chosen) {
        return new PublishView.Choice(value, label, value.equals(chosen));
    }

    private PublishView.Part part(Suggested suggested, Language language) {
        ReportFields fields = suggested.fields();
        List<PublishView.Choice> others =
                languages().stream()
                        .filter(other -> other != language)
                        .map(other -> choice(other.code(), other.ownName(), ""))
                        .toList();
        boolean isUsed =
                Stream.of("title", "description", "text")
                        .anyMatch(name -> !fields.of(name, language).isEmpty());
        boolean isFirst = fields.languages().isEmpty() && language == first();
        return new PublishView.Part(
                language.code(),
                language.ownName(),
                isUsed || isFirst,
                texts(fields, language),
                new PublishView.Suggestions(
                        is(suggested, "title", language),
                        is(suggested, "description", language),
                        is(suggested, "tags", language)),
                others);
    }

    /** The language of who writes, if the site has it. */
    private Language first() {
        return languages().contains(visit.language()) ? visit.language() : languages().getFirst();
    }

    private static boolean is(Suggested suggested, String name, Language language) {
        return suggested.names().contains(name + "." + language.code());
    }

    private static PublishView.Texts texts(ReportFields fields, Language language) {
        return new PublishView.Texts(
                fields.of("title", language),
                fields.of("description", language),
                fields.of("text", language),
                fields.of("tags", language),
                fields.of("slug", language),
                Addresses.of(Section.REPORTS, language));
    }

    private PublishView.Facts facts(ReportFields fields, Suggested suggested) {
        return new PublishView.Facts(
                fields.of("authors"),
                suggested.names().contains("authors"),
                fields.of("date"),
                suggested.names().contains("date"),
                licenses(fields),
                fields.of("number"),
                fields.of("publisher"),
                publishers(fields.of("publisher")),
                fields.of("funders"));
    }

    private List<PublishView.Choice> licenses(ReportFields fields) {
        String chosen = fields.has("license") ? fields.of("license") : LICENSES.getFirst();
        List<PublishView.Choice> choices = new ArrayList<>();
        for (String license : LICENSES) {
            String key = "desk.license." + license.toLowerCase(Locale.ROOT);
            choices.add(choice(license, visit.text(key), chosen));
        }
        choices.add(choice("", visit.text("desk.license.none"), chosen));
        return choices;
    }

    private List<PublishView.Choice> publishers(String chosen) {
        List<PublishView.Choice> choices = new ArrayList<>();
        choices.add(choice("", visit.text("desk.publisher.none"), chosen));
        site.works().all().stream()
                .filter(work -> work.id().kind() == Kind.ORGANISATION)
                .flatMap(work -> site.works().served(work, visit.language()).stream())
                .map(entry -> choice(entry.work().name(), title(entry), chosen))
                .forEach(choices::add);
        return choices;
    }

    private static String title(Entry entry) {
        return entry.title();
    }
}
