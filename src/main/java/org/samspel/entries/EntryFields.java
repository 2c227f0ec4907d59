package org.samspel.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.languages.Language;
import org.samspel.metadata.Metadata;
import org.samspel.metadata.Moment;

/** Front matter that every kind of work has, key by key, under Hugo's names and their synonyms. */
record EntryFields(Metadata metadata, Bundle bundle) {
    private static final Set<String> OWN =
            Set.of(
                    "title",
                    "description",
                    "summary",
                    "date",
                    "lastmod",
                    "modified",
                    "publishDate",
                    "pubdate",
                    "published",
                    "expiryDate",
                    "unpublishdate",
                    "draft",
                    "slug",
                    "aliases",
                    "tags",
                    "categories",
                    "authors",
                    "author",
                    "image",
                    "imageAlt",
                    "license",
                    Origin.OTHER_KEY,
                    Origin.KEY,
                    "params");

    /** Hugo's, and what other generators write: they mean nothing here and do no harm. */
    private static final Set<String> FOREIGN =
            Set.of(
                    "weight",
                    "type",
                    "layout",
                    "keywords",
                    "url",
                    "menu",
                    "menus",
                    "cascade",
                    "build",
                    "outputs",
                    "resources",
                    "sitemap",
                    "translationKey",
                    "linkTitle",
                    "lang",
                    "language",
                    "toc",
                    "headless",
                    "markup",
                    "isCJKLanguage",
                    "series",
                    "id",
                    "permalink",
                    "comments",
                    "math",
                    "featured",
                    "template");

    static final String REPLACES = "replaces";
    static final String PROJECT = "project";
    private static final Pattern ALIAS = Pattern.compile("/(?![/\\\\])[^\\s\\\\?#]*");
    private static final Pattern BLOB = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9.+-]+");

    void allowOnlyKnownKeys(Kind kind) {
        Set<String> known = new LinkedHashSet<>(OWN);
        known.addAll(FOREIGN);
        known.addAll(DetailsReader.keys(kind));
        metadata.allowOnly(known);
    }

    Optional<String> title() {
        return metadata.text("title");
    }

    String description() {
        return metadata.text("description").or(() -> metadata.text("summary")).orElse("");
    }

    /** The author's slug, made valid; otherwise the slug of the folder's name. */
    String slug(WorkId work) {
        String folder = work.name().substring(work.name().lastIndexOf('/') + 1);
        return metadata.text("slug")
                .map(this::valid)
                .filter(slug -> !slug.isEmpty())
                .or(() -> Optional.of(Slug.of(folder)).filter(slug -> !slug.isEmpty()))
                .orElseGet(() -> "w" + Integer.toHexString(folder.hashCode()));
    }

    private String valid(String written) {
        String slug = Slug.of(written);
        if (!slug.equals(written)) {
            metadata.note(
                    "slug",
                    Explanation.of("field.slug", written, slug.isEmpty() ? "a-name" : slug));
        }
        return slug;
    }

    List<String> aliases() {
        return metadata.texts("aliases").stream().filter(this::validAlias).toList();
    }

    private boolean validAlias(String alias) {
        boolean valid = ALIAS.matcher(alias).matches() && !alias.contains("..");
        if (!valid) {
            metadata.note("aliases", Explanation.of("field.alias", alias));
        }
        return valid;
    }

    Optional<LocalDate> published() {
        return metadata.date("date")
                .or(() -> visibleFrom().map(moment -> moment.local().toLocalDate()));
    }

    Optional<LocalDate> modified() {
        return metadata.date("lastmod").or(() -> metadata.date("modified"));
    }

    Optional<Moment> visibleFrom() {
        return metadata.moment("publishDate")
                .or(() -> metadata.moment("pubdate"))
                .or(() -> metadata.moment("published"));
    }

    Optional<Moment> visibleUntil() {
        return metadata.moment("expiryDate").or(() -> metadata.moment("unpublishdate"));
    }

    /** The same few in all texts of a site, so each is in memory once; so are authors. */
    List<String> tags() {
        return Stream.of("tags", "categories")
                .flatMap(key -> metadata.texts(key).stream())
                .distinct()
                .map(String::intern)
                .toList();
    }

    /** Names; an author may also be a mapping with a name. */
    List<String> authors() {
        List<String> names = new ArrayList<>();
        for (String key : List.of("authors", "author")) {
            metadata.nestedList(key, "name").stream()
                    .flatMap(author -> author.text("name").stream())
                    .map(String::intern)
                    .forEach(names::add);
        }
        return names;
    }

    Optional<ContentPath> image() {
        Optional<ContentPath> image = bundle.file(metadata, "image");
        boolean described =
                metadata.keys().stream().anyMatch(key -> key.equalsIgnoreCase("imageAlt"));
        if (image.isPresent() && !described) {
            metadata.note("image", Explanation.of("image.field"));
        }
        return image;
    }

    String imageAlt() {
        return metadata.text("imageAlt").orElse("");
    }

    Optional<String> license() {
        return metadata.text("license")
                .flatMap(
                        text -> {
                            String identifier = text.replaceAll("(?i)^(CC) (BY\\S*) ", "$1-$2-");
                            if (SPDX.matcher(identifier).matches()) {
                                return Optional.of(identifier);
                            }
                            metadata.note("license", Explanation.of("field.license", text));
                            return Optional.empty();
                        });
    }

    /** A language, or the name of a file in it; after an at sign the state it had then. */
    Optional<Origin> translatedFrom() {
        String key = metadata.text(Origin.KEY).isPresent() ? Origin.KEY : Origin.OTHER_KEY;
        return metadata.text(key).flatMap(text -> origin(key, text));
    }

    private Optional<Origin> origin(String key, String text) {
        int at = text.indexOf('@');
        String source = at < 0 ? text : text.substring(0, at);
        Optional<Language> language =
                Language.of(source)
                        .or(() -> source.endsWith(".md") ? languageOfFile(source) : none());
        if (language.isEmpty()) {
            metadata.note(key, Explanation.of("field.language", source));
        }
        Optional<String> blob = at < 0 ? Optional.empty() : blob(key, text.substring(at + 1));
        return language.map(found -> new Origin(found, blob));
    }

    private static Optional<Language> none() {
        return Optional.empty();
    }

    private Optional<String> blob(String key, String text) {
        if (!BLOB.matcher(text).matches()) {
            metadata.note(key, Explanation.of("field.version", text));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Named as in the folder of the content: {@code reports/final-report}. */
    List<Entry.Replaced> replaced(Kind kind) {
        return DetailsReader.keys(kind).contains(REPLACES)
                ? metadata.texts(REPLACES).stream()
                        .flatMap(text -> replaced(text).stream())
                        .toList()
                : List.of();
    }

    private Optional<Entry.Replaced> replaced(String text) {
        String name = text.replaceAll("^/|/$", "");
        Optional<WorkId> work = ContentPath.of(name).flatMap(path -> WorkId.of(path.value()));
        if (work.isEmpty()) {
            metadata.note(REPLACES, Explanation.of("field.work", text));
        }
        return work.map(found -> new Entry.Replaced(found, metadata.line(REPLACES)));
    }

    /** Named by their folders: {@code service-innovation}, or {@code projects/…}. */
    List<Entry.OfProject> projects(Kind kind) {
        return DetailsReader.keys(kind).contains(PROJECT)
                ? metadata.texts(PROJECT).stream()
                        .map(text -> text.replaceAll("^/?(projects/)?|/$", ""))
                        .map(name -> new WorkId(Kind.PROJECT, name))
                        .map(project -> new Entry.OfProject(project, metadata.line(PROJECT)))
                        .toList()
                : List.of();
    }

    /** The language in the name of a file: {@code index.nb.md}. */
    private static Optional<Language> languageOfFile(String name) {
        int extension = Math.max(name.lastIndexOf('.'), 0);
        int code = name.lastIndexOf('.', extension - 1);
        return code < 0 ? Optional.empty() : Language.of(name.substring(code + 1, extension));
    }
}
