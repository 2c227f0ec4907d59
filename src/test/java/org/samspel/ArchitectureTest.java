package org.samspel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The packages and their arrows, as they are meant to be. Whoever needs another edits the table.
 */
class ArchitectureTest {
    private static final String ROOT = "";

    /** In the order of the flow: each package may use only what its line names. */
    private static final List<Room> ROOMS =
            List.of(
                    room("launcher").uses(),
                    room("languages").uses(),
                    room("keys").uses(),
                    room("digests").uses(),
                    room("clients").uses(),
                    room("connections").uses(),
                    room("content").uses("digests"),
                    room("remote").uses("content"),
                    room("metadata").uses("languages", "content"),
                    room("markdown").uses("languages"),
                    room("entries").uses("languages", "content", "metadata"),
                    room("translations").uses("languages", "content", "metadata", "entries"),
                    room("rendering")
                            .uses("languages", "content", "metadata", "markdown", "entries"),
                    room("documents").uses("languages", "content", "metadata"),
                    room("extraction").uses("digests", "languages", "content"),
                    room("inspection").uses("documents"),
                    room("uploads")
                            .uses(
                                    "digests",
                                    "languages",
                                    "content",
                                    "documents",
                                    "extraction",
                                    "inspection"),
                    room("analysis").uses("languages"),
                    room("concepts").uses("languages", "content", "metadata"),
                    room("search").uses("languages", "analysis", "concepts"),
                    room("publishing")
                            .uses(
                                    "digests",
                                    "languages",
                                    "content",
                                    "metadata",
                                    "entries",
                                    "translations",
                                    "rendering",
                                    "documents",
                                    "extraction",
                                    "concepts",
                                    "search"),
                    room("exchange")
                            .uses("languages", "content", "entries", "documents", "publishing"),
                    room("harvesting")
                            .uses(
                                    "digests",
                                    "clients",
                                    "languages",
                                    "content",
                                    "entries",
                                    "documents",
                                    "publishing",
                                    "exchange"),
                    room("archives")
                            .uses(
                                    "digests",
                                    "languages",
                                    "content",
                                    "entries",
                                    "documents",
                                    "publishing"),
                    room("previews").uses("content", "documents", "extraction", "rendering"),
                    room("pages")
                            .uses(
                                    "languages",
                                    "content",
                                    "entries",
                                    "exchange",
                                    "rendering",
                                    "documents",
                                    "extraction",
                                    "search",
                                    "publishing",
                                    "archives",
                                    "previews"),
                    room("themes").uses("digests"),
                    room("web")
                            .uses(
                                    "clients",
                                    "connections",
                                    "digests",
                                    "languages",
                                    "content",
                                    "entries",
                                    "documents",
                                    "publishing",
                                    "exchange",
                                    "archives",
                                    "previews",
                                    "pages",
                                    "themes"),
                    room("store").uses(),
                    room("editing")
                            .uses("digests", "languages", "keys", "content", "entries", "store"),
                    room("statistics").uses("languages", "content", "store"),
                    room("access").uses("digests", "languages", "keys", "store"),
                    room("staff").uses("clients", "languages", "access", "store", "themes"),
                    room("mail").uses("languages", "keys"),
                    room("delivery").uses("languages", "mail"),
                    room("outbox").uses("languages", "mail", "delivery", "store"),
                    room("desk")
                            .uses(
                                    "languages",
                                    "content",
                                    "metadata",
                                    "entries",
                                    "documents",
                                    "extraction",
                                    "translations",
                                    "publishing",
                                    "pages",
                                    "themes",
                                    "store",
                                    "access",
                                    "staff",
                                    "inspection",
                                    "uploads",
                                    "editing"),
                    room("filing")
                            .uses(
                                    "digests",
                                    "languages",
                                    "content",
                                    "metadata",
                                    "entries",
                                    "documents",
                                    "extraction",
                                    "publishing",
                                    "access",
                                    "staff",
                                    "inspection",
                                    "uploads",
                                    "editing"),
                    room("sharing")
                            .uses(
                                    "clients",
                                    "digests",
                                    "languages",
                                    "content",
                                    "entries",
                                    "documents",
                                    "publishing",
                                    "archives",
                                    "exchange",
                                    "pages",
                                    "themes",
                                    "web",
                                    "store",
                                    "access",
                                    "mail",
                                    "delivery",
                                    "outbox",
                                    "staff"),
                    room("webhooks")
                            .uses(
                                    "digests",
                                    "languages",
                                    "keys",
                                    "content",
                                    "entries",
                                    "publishing",
                                    "store",
                                    "access",
                                    "staff"),
                    room("copying")
                            .uses(
                                    "languages",
                                    "content",
                                    "entries",
                                    "exchange",
                                    "documents",
                                    "publishing",
                                    "previews",
                                    "pages",
                                    "themes"),
                    room("writing")
                            .uses(
                                    "languages",
                                    "content",
                                    "metadata",
                                    "entries",
                                    "documents",
                                    "publishing",
                                    "access",
                                    "inspection",
                                    "uploads",
                                    "editing"),
                    room("openapi").uses(),
                    room("catalogue")
                            .uses(
                                    "languages",
                                    "content",
                                    "entries",
                                    "documents",
                                    "search",
                                    "publishing",
                                    "openapi"),
                    room("api")
                            .uses(
                                    "clients",
                                    "digests",
                                    "languages",
                                    "content",
                                    "entries",
                                    "documents",
                                    "extraction",
                                    "publishing",
                                    "exchange",
                                    "search",
                                    "statistics",
                                    "access",
                                    "inspection",
                                    "uploads",
                                    "writing",
                                    "catalogue",
                                    "openapi"));

    /** Each library is known in one place, so that replacing it touches one folder. */
    private static final List<Library> LIBRARIES =
            List.of(
                    library("org.eclipse.jgit..").livesIn("content"),
                    library("org.snakeyaml.engine..").livesIn("metadata"),
                    library("org.commonmark..").livesIn("markdown"),
                    library("de.undercouch..").livesIn("markdown"),
                    library("org.jbibtex..").livesIn("markdown"),
                    library("org.jsoup..").livesIn("markdown", "rendering", "copying"),
                    library("org.apache.pdfbox..").livesIn("extraction"),
                    library("org.apache.commons.fileupload2..").livesIn("uploads"),
                    library("org.apache.lucene..").livesIn("analysis", "search"),
                    library("org.tartarus..").livesIn("analysis"),
                    library("io.pebbletemplates..").livesIn("themes"),
                    library("io.nayuki.qrcodegen..").livesIn("staff"),
                    library("com.zaxxer.hikari..").livesIn("store"),
                    library("org.flywaydb..").livesIn("store"),
                    library("org.h2..").livesIn("store"),
                    library("org.postgresql..").livesIn("store"),
                    library("org.apache.hc..").livesIn("webhooks"),
                    library("jakarta.mail..").livesIn("delivery"),
                    library("jakarta.activation..").livesIn("delivery"),
                    library("org.apache.james.jdkim..").livesIn("delivery"),
                    library("org.glassfish.grizzly..").livesIn("connections"),
                    library("org.apache.catalina..").livesIn("connections"),
                    library("jakarta.servlet..")
                            .livesIn(
                                    "clients",
                                    "connections",
                                    "web",
                                    "api",
                                    "harvesting",
                                    "staff",
                                    "uploads",
                                    "sharing",
                                    ROOT),
                    library("jakarta.ws.rs..").livesIn("api"),
                    library("jakarta.json..").livesIn("api", "openapi", "webhooks"),
                    library("jakarta.inject..").livesIn(ROOT),
                    library("org.eclipse.microprofile..").livesIn(ROOT));

    private static final Set<String> SAY_NOTHING =
            Set.of(
                    "util", "utils", "common", "shared", "helper", "impl", "service", "model",
                    "dto", "core", "misc");

    private static final String BASE = "org.samspel";
    private static final Path SOURCES = Path.of("src/main/java/org/samspel");

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(BASE);

    private record Room(String name, List<String> used) {
        Room uses(String... others) {
            return new Room(name, List.of(others));
        }
    }

    private record Library(String packages, List<String> homes) {
        Library livesIn(String... rooms) {
            return new Library(packages, List.of(rooms));
        }
    }

    private static Room room(String name) {
        return new Room(name, List.of());
    }

    private static Library library(String packages) {
        return new Library(packages, List.of());
    }

    /** All classes of one of ours; the root is only itself. */
    private static String inside(String room) {
        return room.isEmpty() ? BASE : BASE + "." + room + "..";
    }

    @Test
    void theTableNamesEveryPackageAndNoOther() throws IOException {
        try (Stream<Path> children = Files.list(SOURCES)) {
            Set<String> folders =
                    children.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> rooms =
                    ROOMS.stream().map(Room::name).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(rooms, folders);
        }
    }

    @Test
    void eachPackageUsesOnlyWhatTheTableSays() {
        for (Room room : ROOMS) {
            List<String> allowed = new ArrayList<>(List.of(inside(room.name())));
            room.used().forEach(other -> allowed.add(inside(other)));
            noClasses()
                    .that()
                    .resideInAPackage(inside(room.name()))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(BASE + "..")
                                    .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                    .because("the table gives " + room.name() + " only " + room.used())
                    .check(MAIN);
        }
    }

    @Test
    void everyArrowOfTheTableIsUsed() {
        for (Room room : ROOMS) {
            for (String other : room.used()) {
                boolean used =
                        MAIN.that(resideInAPackage(inside(room.name()))).stream()
                                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                                .anyMatch(
                                        arrow ->
                                                resideInAPackage(inside(other))
                                                        .test(arrow.getTargetClass()));
                assertTrue(used, room.name() + " does not use " + other);
            }
        }
    }

    @Test
    void noArrowLeadsBack() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void nobodyUsesTheRoot() {
        classes()
                .that()
                .resideInAPackage(BASE)
                .should()
                .onlyBeAccessed()
                .byClassesThat()
                .resideInAPackage(BASE)
                .check(MAIN);
    }

    @Test
    void eachLibraryStaysAtHome() {
        for (Library library : LIBRARIES) {
            String[] homes =
                    library.homes().stream().map(ArchitectureTest::inside).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideOutsideOfPackages(homes)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library.packages())
                    .because(library.packages() + " lives in " + library.homes())
                    .check(MAIN);
        }
    }

    @Test
    void everyLibraryHasAHome() {
        String[] known =
                Stream.concat(
                                LIBRARIES.stream().map(Library::packages),
                                Stream.of(
                                        BASE + "..",
                                        "java..",
                                        "javax..",
                                        "org.w3c.dom..",
                                        "org.xml.sax..",
                                        "org.jspecify..",
                                        ""))
                        .toArray(String[]::new);
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known))
                .because("a new library is a decision: give it a home in the table")
                .check(MAIN);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(MAIN);
    }

    @Test
    void whatHappensIsSaidThroughTheSystemLogger() {
        var server = MAIN.that(not(resideInAPackage(inside("launcher"))));
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(server);
        // An extraction worker is spoken to through its streams.
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                server.that(not(simpleName("ExtractionWorker"))));
    }

    @Test
    void everyPackageSaysWhatItOwnsAndForbidsNull() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            assertTrue(!SAY_NOTHING.contains(folder.getFileName().toString()), folder::toString);
            String about = Files.readString(folder.resolve("package-info.java"));
            assertTrue(about.contains("@NullMarked"), folder + " is not @NullMarked");
            assertTrue(about.contains("Owns:"), folder + " does not say what it owns");
        }
    }
}
