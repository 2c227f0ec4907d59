package org.samspel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir Path folder = Path.of("");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Nested
    class BeforeTheServerStarts {

        @Test
        void aLargeContentFolderIsGivenTheMemoryItNeeds() throws IOException {
            Files.writeString(folder.resolve("index.nb.md"), "Hei.\n");
            assertEquals(384, HeapSize.of(folder));
            assertEquals(384, HeapSize.of(30_000));
            assertEquals(448, HeapSize.of(30_001));
            assertEquals(576, HeapSize.of(50_000));
            assertEquals(384, HeapSize.of(folder.resolve("nowhere")));
        }

        private int launch(String... more) throws IOException, InterruptedException {
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    "samspel.content=" + folder,
                                    "samspel.data=" + folder.resolve("var"),
                                    "samspel.port=0"));
            arguments.addAll(List.of(more));
            return new Launcher(out, folder.resolve("none.jar")).run(arguments, Map.of());
        }

        @Test
        void wrongSettingsAreRefused() throws IOException, InterruptedException {
            assertEquals(2, launch("samspel.port=many", "samspel.memmory=1"));
            assertTrue(shown().contains("samspel.port = many"), shown());
            assertTrue(shown().contains("Did you mean samspel.memory?"), shown());
        }

        @Test
        void aMissingContentFolderIsNamed() throws IOException, InterruptedException {
            Path missing = folder.resolve("missing");
            assertEquals(2, launch("samspel.content=" + missing));
            assertTrue(shown().contains("There is no content folder " + missing), shown());
        }

        @Test
        void aDataFolderThatIsAFileIsNamed() throws IOException, InterruptedException {
            Path file = Files.writeString(folder.resolve("file"), "");
            assertEquals(2, launch("samspel.data=" + file.resolve("var")));
            assertTrue(shown().contains("The data folder " + file), shown());
        }

        @Test
        void aPortInUseIsNamed() throws IOException, InterruptedException {
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                assertEquals(2, launch("samspel.port=" + taken.getLocalPort()));
                assertTrue(shown().contains("port " + taken.getLocalPort()), shown());
            }
        }

        @Test
        void aChosenJavaThatIsNoneIsNamed() throws IOException, InterruptedException {
            assertEquals(2, launch("samspel.java=" + folder));
            assertTrue(shown().contains("none in " + folder), shown());
        }

        @Test
        void helpListsEverySetting() throws IOException, InterruptedException {
            assertEquals(0, launch("--help"));
            SettingsManual.read()
                    .defaults()
                    .keySet()
                    .forEach(key -> assertTrue(shown().contains(key), key));
        }

        @Test
        void twoDoNotShareADataFolder() throws IOException {
            try (FileChannel first = StartChecks.lock(folder)) {
                assertTrue(first.isOpen());
                String message =
                        assertThrows(Refusal.class, () -> StartChecks.lock(folder)).toString();
                assertTrue(message.contains("Another Samspel is running"), message);
            }
        }

        @Test
        void theCommandLineWinsOverTheEnvironment() {
            Map<String, String> given =
                    Launcher.given(
                            List.of("samspel.port=2"),
                            Map.of("SAMSPEL_PORT", "1", "SAMSPEL_MEMORY", "256", "HOME", "/"));
            assertEquals(2, Settings.from(given).address().port());
            assertEquals(256, Settings.from(given).server().memory());
        }
    }

    @Nested
    class FindingJava {

        private JavaFinder.Java installed(String name, String version) throws IOException {
            Path home = Files.createDirectories(folder.resolve(name));
            Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
            assertTrue(Files.writeString(java, "").toFile().setExecutable(true));
            Files.writeString(home.resolve("release"), "JAVA_RUNTIME_VERSION=\"" + version + "\"");
            return new JavaFinder.Java(home, Runtime.Version.parse(version));
        }

        private Path found(JavaFinder.Java own, Optional<Path> javaHome) {
            return new JavaFinder(own, javaHome).find(Path.of("")).home();
        }

        @Test
        void theRunningOneIsUsedWhenItIsNewEnough() throws IOException {
            JavaFinder.Java own = installed("own", "21.0.2+13-LTS");
            installed("newer", "25.0.3+9");
            assertEquals(own.home(), found(own, Optional.empty()));
        }

        @Test
        void theNewestBesideAnOldOneIsFound() throws IOException {
            installed("a", "21.0.9+10-LTS");
            JavaFinder.Java newest = installed("b", "25.0.3+9-LTS");
            installed("c", "24+36");
            JavaFinder.Java own = installed("own", "17.0.15+6-Debian-1deb12u1");
            assertEquals(newest.home(), found(own, Optional.empty()));
        }

        @Test
        void javaHomeComesBeforeTheNeighbours() throws IOException {
            installed("a", "25.0.3+9-LTS");
            Files.createDirectories(folder.resolve("elsewhere"));
            JavaFinder.Java home = installed("elsewhere/jdk", "21.0.9+10-LTS");
            JavaFinder.Java own = installed("own", "17.0.15+6");
            assertEquals(home.home(), found(own, Optional.of(home.home())));
        }

        @Test
        void withoutANewOneASentenceSaysWhatToDo() throws IOException {
            JavaFinder.Java own = installed("own", "17.0.15+6");
            String message =
                    assertThrows(Refusal.class, () -> found(own, Optional.empty())).toString();
            assertTrue(message.contains("needs Java 21 or newer but finds only Java 17"), message);
        }

        @Test
        void aChosenOneThatIsTooOldIsRefused() throws IOException {
            JavaFinder.Java own = installed("own", "25.0.3+9");
            Path old = installed("old", "17.0.15+6").home();
            JavaFinder finder = new JavaFinder(own, Optional.empty());
            String message = assertThrows(Refusal.class, () -> finder.find(old)).toString();
            assertTrue(message.contains("but there is Java 17"), message);
        }
    }

    @Nested
    class TheStartUpCache {

        private StartCache cache(String madeBy) throws IOException {
            return StartCache.in(folder, true, List.of(madeBy));
        }

        @BeforeEach
        void aRunHasRecordedOne() throws IOException {
            StartCache first = cache("java 25");
            assertTrue(first.isRecording());
            String option = first.options().get(0);
            Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "classes");
            first.keep();
        }

        @Test
        void servesTheNextRun() throws IOException {
            StartCache second = cache("java 25");
            assertFalse(second.isRecording());
            assertTrue(second.options().get(0).startsWith("-XX:AOTCache="));
        }

        @Test
        void isRecordedAnewForAnotherJava() throws IOException {
            assertTrue(cache("java 26").isRecording());
            assertTrue(cache("java 25").isRecording(), "the old one is gone");
        }

        @Test
        void isRecordedAnewWhenDamaged() throws IOException {
            Path file = Path.of(cache("java 25").options().get(0).replace("-XX:AOTCache=", ""));
            Files.writeString(file, "clasess");
            assertTrue(cache("java 25").isRecording());
        }

        @Test
        void isRecordedAnewWhenTheMachineRejectedIt() throws IOException {
            cache("java 25").reject();
            assertTrue(cache("java 25").isRecording());
        }

        @Test
        void isNotTouchedWithoutOptionsWhenUnwanted() throws IOException {
            assertEquals(List.of(), StartCache.in(folder, false, List.of()).options());
        }
    }

    @Nested
    class WhatTheServerSays {

        private Console hear(String said) throws IOException {
            ServerLog log = new ServerLog(folder.resolve("server.log"), 1 << 20);
            Console console =
                    new Console(
                            out, log, new Console.Greeting(0, URI.create("http://localhost:8080")));
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            LogEntry.read(new ByteArrayInputStream(bytes), console);
            return console;
        }

        private String log() throws IOException {
            return Files.readString(folder.resolve("server.log"));
        }

        private static String said(String level, String logger, String message, String thrown) {
            return String.format(
                    "\u0001%s\u0001%s\u0001%s\u0001%s\u0002%n", level, logger, message, thrown);
        }

        private static final String OPEN =
                said("INFO", "core", "Network Listener http-listener started in: 5ms", "");

        private static final String DEPLOYED =
                said("INFO", "PayaraMicro", "\"Deployed\": [\n{\n\"Name\": \"samspel\"}\n]", "");

        private static final String SERVING = OPEN + DEPLOYED;

        @Test
        void theAddressIsSaidOnlyWhenTheSiteCanBeRead() throws IOException {
            hear(SERVING_NOTHING);
            assertFalse(shown().contains("Ready in"), shown());
            hear(SERVING);
            assertTrue(shown().contains("Ready in"), shown());
            assertTrue(shown().contains("http://localhost:8080"), shown());
        }

        private static final String SERVING_NOTHING =
                said("INFO", "PayaraMicro", "\"Deployed\": [\n   ]", "");

        @Test
        void ourMessagesAreShownInOneLine() throws IOException {
            hear(said("INFO", "org.samspel.Site", "Läser innehåll", ""));
            assertTrue(shown().matches("\\d\\d:\\d\\d:\\d\\d  Läser innehåll\\R"), shown());
        }

        @Test
        void theServersMessagesAreOnlyInTheLog() throws IOException {
            hear(said("INFO", "javax.enterprise", "started", "") + "plain text\n");
            assertEquals("", shown());
            assertTrue(log().contains("INFO javax.enterprise started"), log());
            assertTrue(log().contains("plain text"), log());
        }

        @Test
        void theServersWarningsAreShownOnceItServes() throws IOException {
            hear(said("WARNING", "javax", "careful", "") + SERVING);
            assertTrue(shown().contains("WARNING  careful"), shown());
        }

        @Test
        void anErrorIsShownWithItsRootAndLoggedWhole() throws IOException {
            String thrown = "\na.B: outer\n\tat x\nCaused by: c.D: inner\n\tat y";
            hear(said("SEVERE", "org.samspel", "Broken", thrown));
            assertTrue(shown().contains("SEVERE  Broken (inner)"), shown());
            assertTrue(log().contains("Caused by: c.D: inner"), log());
        }

        @Test
        void aFailedStartIsToldInOneSentence() throws IOException {
            String thrown = "\na.B: outer\nCaused by: c.D: The database is locked\n\tat y";
            Console console =
                    hear(
                            said("SEVERE", "web", "1", thrown)
                                    + said("WARNING", "core", "2", thrown)
                                    + SERVING_NOTHING);
            assertTrue(console.failed());
            assertEquals("", shown());
            console.sayWhyEnded(137);
            assertTrue(shown().contains("could not start: The database is locked"), shown());
        }

        @Test
        void aPortThatWasTakenMeanwhileIsAFailedStart() throws IOException {
            Console console = hear(said("WARNING", "core", "careful", "") + DEPLOYED);
            assertTrue(console.failed());
            assertEquals("", shown());
            console.sayWhyEnded(137);
            assertTrue(shown().contains("could not start: another program has"), shown());
        }

        @Test
        void theLastWordsOfTheMachineAreShownWhenItDies() throws IOException {
            Console console = hear(SERVING + "Terminating due to OutOfMemoryError\n");
            console.sayWhyEnded(3);
            assertTrue(shown().contains("(exit code 3): Terminating due to OutOf"), shown());
            assertTrue(shown().contains("samspel.memory="), shown());
        }

        @Test
        void aRejectedCacheIsNoticed() throws IOException {
            assertTrue(hear("[0.01s][error  ][aot] Unable to map\n").cacheRejected());
            assertFalse(hear("[0.01s][warning][aot] Skipping a class\n").cacheRejected());
        }

        @Test
        void theLogIsBounded() throws IOException {
            try (ServerLog log = new ServerLog(folder.resolve("server.log"), 100)) {
                IntStream.range(0, 100).forEach(line -> log.write("line " + line));
            }
            assertTrue(Files.size(folder.resolve("server.log")) < 200);
            assertTrue(Files.exists(folder.resolve("server.4.log")));
            assertFalse(Files.exists(folder.resolve("server.5.log")));
        }
    }

    @Nested
    class Unpacking {

        /**
         * A stand-in for the server: the Java of this test can't run it, so it is there already.
         */
        private Path samspel(String content) throws IOException {
            Path jar = folder.resolve("samspel.jar");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
                zip.putNextEntry(new ZipEntry("payara-micro.jar"));
                zip.putNextEntry(new ZipEntry("samspel.war"));
                zip.write(war(content));
            }
            return jar;
        }

        private static byte[] war(String content) throws IOException {
            ByteArrayOutputStream war = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(war)) {
                zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("WEB-INF/lib/library.jar"));
            }
            return war.toByteArray();
        }

        private ServerRuntime unpack(String content) throws IOException {
            Path runtime = Files.createDirectories(folder.resolve("runtime"));
            Path server = Files.createDirectories(runtime.resolve("server-0"));
            launchJar(server.resolve(LaunchJar.OF_SERVER));
            JavaFinder.Java java = new JavaFinder.Java(folder, Runtime.version());
            return ServerRuntime.unpack(samspel(content), runtime, java);
        }

        private static void launchJar(Path jar) throws IOException {
            Manifest manifest = new Manifest();
            Attributes attributes = manifest.getMainAttributes();
            attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
            attributes.put(Attributes.Name.CLASS_PATH, "runtime/of-the-server.jar");
            attributes.putValue("Add-Opens", "java.base/java.lang");
            new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        }

        private static String content(ServerRuntime runtime) throws IOException {
            return Files.readString(runtime.application().resolve("WEB-INF").resolve("web.xml"));
        }

        @Test
        void happensOnce() throws IOException {
            Path file = unpack("one").application().resolve("WEB-INF").resolve("web.xml");
            Files.writeString(file, "touched");
            assertEquals("touched", content(unpack("one")));
        }

        @Test
        void happensAgainAfterAnUpgradeAndRemovesTheOld() throws IOException {
            Path old = unpack("one").application();
            assertEquals("two", content(unpack("two")));
            assertTrue(Files.notExists(old));
        }

        @Test
        void startsTheServerAsItWantsWithTheLibrariesBeforeIts() throws IOException {
            ServerRuntime runtime = unpack("one");
            Path server = runtime.server();
            try (JarFile jar = new JarFile(runtime.launcher().toFile())) {
                Attributes attributes = jar.getManifest().getMainAttributes();
                assertEquals("java.base/java.lang", attributes.getValue("Add-Opens"));
                String[] path = attributes.getValue(Attributes.Name.CLASS_PATH).split(" ", -1);
                assertEquals("launch-micro.jar", path[1]);
                assertTrue(Files.exists(server.resolve(path[0])), path[0]);
            }
        }

        @Test
        void keepsTheJarThatAStartCacheWasMadeWith() throws IOException {
            Path launcher = unpack("one").launcher();
            Files.setLastModifiedTime(launcher, FileTime.fromMillis(1_000_000));
            assertEquals(launcher, unpack("one").launcher());
            assertEquals(1_000_000, Files.getLastModifiedTime(launcher).toMillis());
            assertTrue(Files.exists(unpack("two").launcher()));
            assertTrue(Files.notExists(launcher));
        }

        @Test
        void startsOverAfterBeingKilledHalfWay() throws IOException {
            Path half = folder.resolve("runtime").resolve("app.half").resolve("samspel");
            Files.createDirectories(half.resolve("WEB-INF"));
            Files.writeString(half.resolve("WEB-INF").resolve("web.xml"), "ha");
            assertEquals("one", content(unpack("one")));
            assertTrue(Files.notExists(half));
        }
    }
}
