package org.samspel.documents;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.samspel.content.Explanation;
import org.samspel.metadata.Metadata;

/**
 * The earlier versions of a file that its author no longer gives to readers, such as one with
 * somebody's personal data: {@code withdrawnVersions: [c274e438fd00]} in the file's own metadata,
 * or {@code withdrawnVersions: all}. They stay in the history of the content.
 *
 * @param all whether every earlier version is, also those to come
 * @param versions what they are called in their addresses: twelve hexadecimal digits
 */
public record Withdrawal(boolean all, Set<String> versions) {
    public static final Withdrawal NONE = new Withdrawal(false, Set.of());

    static final String KEY = "withdrawnVersions";

    private static final String ALL = "all";
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{12}");

    public Withdrawal {
        versions = Set.copyOf(versions);
    }

    static Withdrawal of(Metadata metadata) {
        List<String> words = metadata.texts(KEY);
        words.stream()
                .filter(word -> !word.equals(ALL) && !VERSION.matcher(word).matches())
                .forEach(word -> note(metadata, word));
        return new Withdrawal(
                words.contains(ALL),
                words.stream()
                        .filter(word -> VERSION.matcher(word).matches())
                        .collect(Collectors.toSet()));
    }

    private static void note(Metadata metadata, String word) {
        metadata.note(KEY, Explanation.of("field.withdrawn", word));
    }

    /** Whether readers no longer get this version. */
    public boolean covers(String version) {
        return all || versions.contains(version);
    }
}
