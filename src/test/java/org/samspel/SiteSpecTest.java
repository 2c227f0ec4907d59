package org.samspel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers get, said by the texts in {@code src/test/resources/sites}. */
@Timeout(60)
class SiteSpecTest {
    private static final Pattern REQUEST = Pattern.compile("[A-Z]+ .*");
    private static final Pattern MANY = Pattern.compile("(\\d+) times (.+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    @TempDir private Path folder;
    private boolean changed = true;
    private Answer last = new Answer(0, Map.of(), "");

    static Stream<SiteSpec> sites() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/sites"))) {
            return files.sorted().toList().stream().map(SiteSpecTest::spec);
        }
    }

    private static SiteSpec spec(Path file) {
        try {
            return SiteSpec.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sites")
    void site(SiteSpec spec) throws Exception {
        try (RunningSite site = new RunningSite(folder)) {
            for (SiteSpec.Block block : spec.blocks()) {
                follow(site, block);
            }
        }
    }

    private void follow(RunningSite site, SiteSpec.Block block) throws Exception {
        String title = unescaped(block.title());
        if (REQUEST.matcher(title).matches()) {
            publish(site);
            ask(site, block, title);
        } else if (title.equals("problems")) {
            publish(site);
            compareProblems(site, block);
        } else if (title.equals("files read")) {
            publish(site);
            site.awaitTexts();
        } else {
            change(site, block, title);
            changed = true;
        }
    }

    private void publish(RunningSite site) throws Exception {
        if (changed) {
            site.publish();
            changed = false;
        }
    }

    /** Invisible differences, such as between a letter and its parts, are written out. */
    private static String unescaped(String title) {
        return ESCAPE.matcher(title)
                .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
    }

    private static void change(RunningSite site, SiteSpec.Block block, String title)
            throws IOException {
        String[] word = title.split(" ", 2);
        Matcher many = MANY.matcher(title);
        if (many.matches()) {
            for (int i = 1; i <= Integer.parseInt(many.group(1)); i++) {
                write(site, numbered(many.group(2), i), numbered(block.text(), i));
            }
        } else if (word[0].equals("delete")) {
            site.delete(word[1]);
        } else if (word[0].equals("rename")) {
            String[] paths = word[1].split(" -> ", 2);
            site.rename(paths[0], paths[1]);
        } else if (title.contains(" <- ")) {
            String[] made = title.split(" <- ", 2);
            site.write(made[0], Fixtures.of(made[1]));
        } else {
            write(site, word[0].equals("edit") ? word[1] : title, block.text());
        }
    }

    private static String numbered(String text, int number) {
        return text.replace("{n}", String.valueOf(number));
    }

    private static void write(RunningSite site, String path, String text) throws IOException {
        site.write(path, text.getBytes(UTF_8));
    }

    private void ask(RunningSite site, SiteSpec.Block block, String title) throws IOException {
        List<String> headers = block.requestHeaders().stream().map(last::fill).toList();
        last = site.ask(last.fill(title), headers);
        String about = block.place() + ": " + title + "\n" + last.headers() + "\n" + last.body();
        assertTrue(block.expects(last.status()), () -> "Status " + last.status() + "\n" + about);
        block.headers().forEach((name, value) -> compareHeader(about, name, value));
        int from = 0;
        for (String fragment : block.page()) {
            int at = last.body().indexOf(fragment, from);
            assertTrue(at >= 0, () -> "Missing: " + fragment + "\n" + about);
            from = at + fragment.length();
        }
        for (String fragment : block.absent()) {
            assertTrue(
                    !last.body().contains(fragment), () -> "Unwanted: " + fragment + "\n" + about);
        }
    }

    private void compareHeader(String about, String name, String value) {
        String found = last.headers().getOrDefault(name, "!");
        if (value.endsWith("…")) {
            String begin = value.substring(0, value.length() - 1);
            assertTrue(found.startsWith(begin), () -> name + ": " + found + "\n" + about);
        } else {
            assertEquals(value, found, () -> name + " of " + about);
        }
    }

    private static void compareProblems(RunningSite site, SiteSpec.Block block) {
        String all = String.join("\n", site.problems().stream().map(Object::toString).toList());
        if (block.said().isEmpty()) {
            assertEquals("", all, block.place());
        }
        for (String line : block.said()) {
            boolean wanted = !line.startsWith("! ");
            String fragment = wanted ? line : line.substring(2);
            assertEquals(
                    wanted, all.contains(fragment), block.place() + ": " + line + "\n\n" + all);
        }
    }
}
