package org.samspel.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list of all settings: key, default and the comment line above it. It is read from the file
 * that MicroProfile Config takes the defaults from, so that the manual can't differ from the truth.
 */
record SettingsManual(Map<String, String> defaults, Map<String, String> meanings) {

    /** Given by the launcher to the server; not for owners. */
    private static final Set<String> INTERNAL = Set.of("samspel.launcher");

    private static final String FILE = "/META-INF/microprofile-config.properties";

    static SettingsManual read() {
        try (InputStream file = Settings.class.getResourceAsStream(FILE);
                InputStreamReader text =
                        new InputStreamReader(
                                Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8)) {
            return of(new BufferedReader(text).lines().collect(Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SettingsManual of(List<String> lines) {
        Map<String, String> defaults = new LinkedHashMap<>();
        Map<String, String> meanings = new LinkedHashMap<>();
        String comment = "";
        for (String line : lines) {
            if (line.startsWith("#")) {
                comment = line.substring(1).strip();
            } else if (line.contains("=")) {
                int equals = line.indexOf('=');
                defaults.put(line.substring(0, equals), line.substring(equals + 1));
                meanings.put(line.substring(0, equals), comment);
            }
        }
        return new SettingsManual(defaults, meanings);
    }

    boolean knows(String key) {
        return defaults.containsKey(key) || INTERNAL.contains(key);
    }

    /** What a setting is, in a sentence. */
    String meaning(String key) {
        return meanings.getOrDefault(key, "");
    }

    /** All settings, for the console. */
    String list() {
        StringBuilder list = new StringBuilder();
        defaults.forEach(
                (key, value) ->
                        list.append(String.format("%s=%s%n    %s%n", key, value, meaning(key))));
        return list.toString();
    }

    /** The key that an environment variable sets, by MicroProfile Config's rule of names. */
    Optional<String> keyOfEnvironment(String variable) {
        return defaults.keySet().stream()
                .filter(key -> environment(key).equals(variable))
                .findFirst();
    }

    static String environment(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** " Did you mean …?", or nothing when no key is near. */
    String suggestion(String unknown) {
        String wrong = comparable(unknown);
        return defaults.keySet().stream()
                .min(Comparator.comparingInt(key -> distance(comparable(key), wrong)))
                .filter(key -> distance(comparable(key), wrong) <= comparable(key).length() / 2)
                .map(key -> " Did you mean " + inTheFormOf(unknown, key) + "?")
                .orElse("");
    }

    private static String inTheFormOf(String unknown, String key) {
        return unknown.startsWith("SAMSPEL_") ? environment(key) : key;
    }

    private static String comparable(String key) {
        return environment(key).replaceFirst("^SAMSPEL_", "");
    }

    /** How many letters must be put in, taken out or changed to make one word of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
