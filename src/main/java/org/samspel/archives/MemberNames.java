package org.samspel.archives;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that every system can unpack side by side: relative, in NFC, without what Windows refuses
 * or what makes a name look like another, and no two alike, not even where case does not count.
 */
final class MemberNames {
    private static final int LONGEST = 255;

    /** Controls, halves of characters, separators, directions, and what Windows refuses. */
    private static final Pattern REFUSED =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\\\<>:\"|?*\\x{61C}\\x{200E}\\x{200F}"
                            + "\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\x{FFFD}]"
                            + "|[. ]+$");

    /** Windows takes these for devices, whatever follows the dot. */
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();

    /**
     * @param paths all that will be asked for: no file gets the name of a folder among them
     */
    MemberNames(Collection<String> paths) {
        for (String path : paths) {
            String clean = clean(path);
            for (int slash = clean.lastIndexOf('/');
                    slash > 0 && taken.add(key(clean.substring(0, slash)));
                    slash = clean.lastIndexOf('/', slash - 1)) {
                // Each folder on the way up, as far as it was not known.
            }
        }
    }

    /** The path, changed as far as it must be; a number tells apart what would be the same. */
    String give(String path) {
        String clean = clean(path);
        String given = clean;
        for (int number = 2; !taken.add(key(given)); number++) {
            given = numbered(clean, " (" + number + ")");
        }
        return given;
    }

    static String clean(String path) {
        String clean =
                Arrays.stream(Normalizer.normalize(path, Normalizer.Form.NFC).split("/", -1))
                        .filter(segment -> !segment.isEmpty())
                        .map(MemberNames::cleanSegment)
                        .collect(Collectors.joining("/"));
        return clean.isEmpty() ? "_" : clean;
    }

    private static String cleanSegment(String segment) {
        String clean = REFUSED.matcher(segment).replaceAll("_");
        return DEVICE.matcher(clean).matches() ? "_" + clean : clean;
    }

    private static String numbered(String path, String number) {
        int name = path.lastIndexOf('/') + 1;
        int dot = path.lastIndexOf('.');
        int end = dot > name ? dot : path.length();
        String extension = path.substring(end);
        while (bytes(path.substring(name, end) + number + extension) > LONGEST && end > name) {
            end = path.offsetByCodePoints(end, -1);
        }
        return path.substring(0, end) + number + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    /** Equal for names that a disk may hold to be the same. */
    private static String key(String path) {
        return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
