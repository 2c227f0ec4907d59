package org.samspel.markdown;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Test data that others wrote, read where it lies; tests are skipped where it is absent. */
public final class Corpora {
    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "(?ms)^`{32} example([^\\n]*)\\n(.*?)^\\.\\n(.*?)^`{32}$|"
                            + "^`{3,32} example([^\\n]*)\\n(.*?)^\\.\\n(.*?)^`{3,32}$");
    private static final Pattern STRING =
            Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"\\s*([:,\\]}])");

    private Corpora() {}

    /** An example of a specification: the Markdown, the HTML, and what stands after "example". */
    public record Example(int number, String extension, String markdown, String html) {
        @Override
        public String toString() {
            return "example " + number;
        }
    }

    public static List<Example> examples(String file) {
        List<Example> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(read(file));
        while (example.find()) {
            int shift = example.group(2) == null ? 3 : 0;
            examples.add(
                    new Example(
                            examples.size() + 1,
                            example.group(1 + shift).strip(),
                            example.group(2 + shift).replace('→', '\t'),
                            example.group(3 + shift).replace('→', '\t')));
        }
        return examples;
    }

    public static List<String> lines(String file) {
        return read(file).lines().filter(line -> !line.isBlank()).toList();
    }

    /** The values in a JSON file that are texts; keys are left out. */
    public static List<String> jsonTexts(String file) {
        List<String> texts = new ArrayList<>();
        Matcher string = STRING.matcher(read(file));
        while (string.find()) {
            if (!string.group(2).equals(":")) {
                texts.add(unescaped(string.group(1)));
            }
        }
        return texts;
    }

    private static String unescaped(String json) {
        String unicode =
                Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                        .matcher(json)
                        .replaceAll(
                                match ->
                                        Matcher.quoteReplacement(
                                                String.valueOf(
                                                        (char)
                                                                Integer.parseInt(
                                                                        match.group(1), 16))));
        return unicode.replace("\\/", "/")
                .replace("\\\"", "\"")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\\\", "\\");
    }

    static String read(String file) {
        try {
            return Files.readString(folder().resolve(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        String set = System.getProperty("samspel.corpora", "../shared/corpora");
        Path folder =
                Stream.of(set, "../../shared/corpora")
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(Path.of(set));
        assumeTrue(Files.isDirectory(folder), () -> "skipped: no test data at " + folder);
        return folder;
    }
}
