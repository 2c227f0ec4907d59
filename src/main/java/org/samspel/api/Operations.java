package org.samspel.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.samspel.catalogue.FileItem;
import org.samspel.catalogue.FolderItem;
import org.samspel.catalogue.Found;
import org.samspel.catalogue.HitItem;
import org.samspel.catalogue.Listed;
import org.samspel.catalogue.Suggested;
import org.samspel.catalogue.TagItem;
import org.samspel.catalogue.TranslationItem;
import org.samspel.catalogue.WorkItem;
import org.samspel.entries.Kind;
import org.samspel.languages.Language;
import org.samspel.openapi.Demand;
import org.samspel.openapi.Operation;
import org.samspel.openapi.Parameter;
import org.samspel.openapi.Parameter.Whole;

/** Every question a program can ask: what is checked, and what the description says. */
final class Operations {
    private static final int MOST = 100;
    private static final int MOST_PAGES = 100_000;
    private static final int USUAL = 20;

    static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).toList();
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

    static final Parameter LOCALE =
            Parameter.oneOf(
                    "locale", "The language to answer in; wins over Accept-Language.", LANGUAGES);
    static final Parameter FIELDS =
            new Parameter(
                    "fields",
                    Parameter.Place.QUERY,
                    "Only these fields, parted by commas; id is always there.",
                    List.of(),
                    new Parameter.Names(),
                    false,
                    false);
    static final Parameter PAGE =
            Parameter.whole("page", "Page of the list.", new Whole(1, MOST_PAGES, 1));
    static final Parameter LIMIT =
            Parameter.whole("limit", "How many on a page.", new Whole(1, MOST, USUAL));
    static final Parameter SORT =
            Parameter.oneOf(
                    "sort",
                    "The order; a minus turns it around. The newest come first unless said.",
                    List.of("-date", "date", "title", "id"));
    static final Parameter SEARCH_SORT =
            Parameter.oneOf(
                    "sort",
                    "The order; the best come first unless said.",
                    List.of("relevance", "-date"));
    static final Parameter QUERY =
            Parameter.text("q", "Words to look for, as a reader would type them.").always();

    static final Parameter KIND = filter("kind", "What it is.", KINDS);
    static final Parameter LANGUAGE = filter("language", "There is a text in it.", LANGUAGES);
    static final Parameter TAG = filter("tag", "Filed under this word.", List.of());
    static final Parameter PROJECT = filter("project", "Of this project, by its name.", List.of());
    static final Parameter ORGANISATION =
            filter("organisation", "Of this organisation, by its name.", List.of());
    static final Parameter YEAR = filter("year", "Dated in this year, in four digits.", List.of());
    static final Parameter FILE = filter("file", "Type of file, such as PDF.", List.of());
    private static final Parameter FOUND_KIND =
            filter(
                    "kind",
                    "What it is.",
                    Stream.concat(KINDS.stream(), Stream.of("document")).toList());

    private static final Parameter ACCEPT_LANGUAGE =
            Parameter.header("Accept-Language", "The languages to answer in, best first.");
    private static final Parameter SECTION =
            new Parameter(
                    "kind",
                    Parameter.Place.PATH,
                    "Folder of the kind of work.",
                    Arrays.stream(Kind.values()).map(Kind::folder).toList(),
                    new Parameter.Words(20),
                    false,
                    true);
    private static final Parameter NAME = Parameter.path("name", "Name of the work in its folder.");

    static final Operation WORKS =
            Operation.one("listWorks", "/works", "The works of the site.", WorkItem.class)
                    .in(Listed.class)
                    .narrowed()
                    .with(list(KIND, LANGUAGE, TAG, PROJECT, ORGANISATION, YEAR, SORT));
    static final Operation WORK =
            Operation.one(
                            "getWork",
                            "/works/{kind}/{name}",
                            "A work, in the language asked for or the nearest there is.",
                            WorkItem.class)
                    .narrowed()
                    .with(one(SECTION, NAME));
    static final Operation TRANSLATION =
            Operation.one(
                            "getTranslation",
                            "/works/{kind}/{name}/translations/{language}",
                            "The text of a work in exactly this language.",
                            TranslationItem.class)
                    .narrowed()
                    .with(
                            one(
                                    SECTION,
                                    NAME,
                                    new Parameter(
                                            "language",
                                            Parameter.Place.PATH,
                                            "Language of the text.",
                                            LANGUAGES,
                                            new Parameter.Words(2),
                                            false,
                                            true)));
    static final Operation PROJECTS =
            Operation.one("listProjects", "/projects", "The projects.", WorkItem.class)
                    .in(Listed.class)
                    .narrowed()
                    .with(list(LANGUAGE, TAG, ORGANISATION, YEAR, SORT));
    static final Operation ONE_PROJECT =
            Operation.one("getProject", "/projects/{name}", "A project.", WorkItem.class)
                    .narrowed()
                    .with(one(NAME));
    static final Operation ORGANISATIONS =
            Operation.one(
                            "listOrganisations",
                            "/organisations",
                            "The organisations.",
                            WorkItem.class)
                    .in(Listed.class)
                    .narrowed()
                    .with(list(LANGUAGE, TAG, PROJECT, YEAR, SORT));
    static final Operation ONE_ORGANISATION =
            Operation.one(
                            "getOrganisation",
                            "/organisations/{name}",
                            "An organisation.",
                            WorkItem.class)
                    .narrowed()
                    .with(one(NAME));
    static final Operation FILES =
            Operation.one("listFiles", "/files", "The files of the site.", FileItem.class)
                    .in(Listed.class)
                    .narrowed()
                    .with(list(LANGUAGE));
    static final Operation ONE_FILE =
            Operation.one("getFile", "/files/{path}", "A file.", FileItem.class)
                    .narrowed()
                    .with(one(Parameter.path("path", "Path of the file in the content.")));
    static final Operation FOLDERS =
            Operation.one("listFolders", "/folders", "The folders of files.", FolderItem.class)
                    .in(Listed.class)
                    .narrowed()
                    .with(list());
    static final Operation FOLDER =
            Operation.one("getFolder", "/folders/{path}", "A folder.", FolderItem.class)
                    .narrowed()
                    .with(one(Parameter.path("path", "Path of the folder in the content.")));
    static final Operation TAGS =
            Operation.one("listTags", "/tags", "Words that works are filed under.", TagItem.class)
                    .in(Listed.class)
                    .narrowed()
                    .with(list(LANGUAGE));
    static final Operation SEARCH =
            Operation.one("search", "/search", "What the site has about some words.", HitItem.class)
                    .in(Found.class)
                    .narrowed()
                    .with(
                            list(
                                    QUERY,
                                    FOUND_KIND,
                                    LANGUAGE,
                                    TAG,
                                    PROJECT,
                                    ORGANISATION,
                                    YEAR,
                                    FILE,
                                    SEARCH_SORT));
    static final Operation SUGGESTIONS =
            Operation.one(
                            "suggest",
                            "/suggestions",
                            "How a search that is being typed may go on.",
                            Suggested.class)
                    .with(List.of(QUERY, LOCALE, ACCEPT_LANGUAGE));

    /** Those that anybody may ask, in the order of the description. */
    static final List<Operation> ALL =
            List.of(
                    WORKS,
                    WORK,
                    TRANSLATION,
                    PROJECTS,
                    ONE_PROJECT,
                    ORGANISATIONS,
                    ONE_ORGANISATION,
                    FILES,
                    ONE_FILE,
                    FOLDERS,
                    FOLDER,
                    TAGS,
                    SEARCH,
                    SUGGESTIONS);

    private static final Parameter IN =
            new Parameter(
                    "language",
                    Parameter.Place.PATH,
                    "Language of the text.",
                    LANGUAGES,
                    new Parameter.Words(2),
                    false,
                    true);
    private static final Parameter IF_MATCH =
            Parameter.header(
                    "If-Match", "The ETag of what you have seen; nothing newer is overwritten.");
    private static final Parameter FILE_NAME = Parameter.path("file", "Name of the file.");
    private static final String ONE_SOURCE = "/sources/{kind}/{name}/{language}";

    static final Operation SOURCES =
            Operation.one(
                            "listSources",
                            "/sources",
                            "Every text there is, drafts among them.",
                            SourceName.class)
                    .in(Listed.class)
                    .with(List.of(PAGE, LIMIT, LOCALE, ACCEPT_LANGUAGE))
                    .needing(Demand.reading("read"));
    static final Operation CREATE_SOURCE =
            Operation.one(
                            "createSource",
                            "/sources",
                            "Makes a draft: of a new work, or a translation of one.",
                            SourceItem.class)
                    .with(List.of(LOCALE, ACCEPT_LANGUAGE))
                    .needing(
                            new Demand(
                                    Demand.Method.POST,
                                    "write",
                                    new Demand.Json(NewSource.class),
                                    List.of(200, 201)));
    static final Operation SOURCE =
            Operation.one("getSource", ONE_SOURCE, "A text as it was written.", SourceItem.class)
                    .with(List.of(SECTION, NAME, IN, LOCALE, ACCEPT_LANGUAGE))
                    .needing(Demand.reading("read"));
    static final Operation CHANGE_SOURCE =
            Operation.one(
                            "changeSource",
                            ONE_SOURCE,
                            "Changes a text; one that readers see needs the scope publish, too.",
                            SourceItem.class)
                    .with(List.of(SECTION, NAME, IN, IF_MATCH.always(), LOCALE, ACCEPT_LANGUAGE))
                    .needing(
                            new Demand(
                                    Demand.Method.PUT,
                                    "write",
                                    new Demand.Json(ChangedSource.class),
                                    List.of(200)));
    static final Operation PUBLISH = publication("publish", Demand.Method.PUT, "Publishes a text.");
    static final Operation UNPUBLISH =
            publication("unpublish", Demand.Method.DELETE, "Makes a text a draft again.");
    static final Operation SEND_FILE =
            Operation.one(
                            "sendFile",
                            "/works/{kind}/{name}/files/{file}",
                            "Puts a file beside a work, or, with If-Match, in the place of one."
                                    + " Beside a published work it is published at once, which"
                                    + " needs the scope publish, too.",
                            SentFile.class)
                    .with(List.of(SECTION, NAME, FILE_NAME, IF_MATCH, LOCALE, ACCEPT_LANGUAGE))
                    .needing(
                            new Demand(
                                    Demand.Method.PUT,
                                    "upload",
                                    new Demand.Bytes(),
                                    List.of(200, 201)));

    static final Operation REMOVE_SOURCE =
            Operation.one(
                            "removeSource",
                            ONE_SOURCE,
                            "Takes a text away; the last one of a work takes the files beside it"
                                    + " along. History has them still. One that readers see needs"
                                    + " the scope publish, too.",
                            Demand.Nothing.class)
                    .with(List.of(SECTION, NAME, IN, IF_MATCH.always(), LOCALE, ACCEPT_LANGUAGE))
                    .needing(
                            new Demand(
                                    Demand.Method.DELETE,
                                    "write",
                                    new Demand.Nothing(),
                                    List.of(204)));
    static final Operation WORK_FILES =
            Operation.one(
                            "listWorkFiles",
                            "/works/{kind}/{name}/files",
                            "The files beside a work, also beside a draft.",
                            SentFile.class)
                    .in(Listed.class)
                    .with(List.of(SECTION, NAME, PAGE, LIMIT, LOCALE, ACCEPT_LANGUAGE))
                    .needing(Demand.reading("read"));
    static final Operation WORK_FILE =
            Operation.one(
                            "getWorkFile",
                            "/works/{kind}/{name}/files/{file}",
                            "A file beside a work as it is, also beside a draft.",
                            Demand.Bytes.class)
                    .with(List.of(SECTION, NAME, FILE_NAME, LOCALE, ACCEPT_LANGUAGE))
                    .needing(Demand.reading("read"));

    /** Those that need a token. */
    static final List<Operation> WRITING =
            List.of(
                    SOURCES,
                    CREATE_SOURCE,
                    SOURCE,
                    CHANGE_SOURCE,
                    REMOVE_SOURCE,
                    PUBLISH,
                    UNPUBLISH,
                    WORK_FILES,
                    WORK_FILE,
                    SEND_FILE);

    private static Operation publication(String id, Demand.Method method, String about) {
        return Operation.one(id, ONE_SOURCE + "/publication", about, SourceItem.class)
                .with(List.of(SECTION, NAME, IN, IF_MATCH.always(), LOCALE, ACCEPT_LANGUAGE))
                .needing(new Demand(method, "publish", new Demand.Nothing(), List.of(200)));
    }

    private Operations() {}

    private static Parameter filter(String name, String about, List<String> allowed) {
        return Parameter.oneOf("filter[" + name + "]", about, allowed).orMore();
    }

    private static List<Parameter> list(Parameter... own) {
        List<Parameter> all = new ArrayList<>(List.of(own));
        all.addAll(List.of(PAGE, LIMIT, FIELDS, LOCALE, ACCEPT_LANGUAGE));
        return all;
    }

    private static List<Parameter> one(Parameter... own) {
        List<Parameter> all = new ArrayList<>(List.of(own));
        all.addAll(List.of(FIELDS, LOCALE, ACCEPT_LANGUAGE));
        return all;
    }
}
