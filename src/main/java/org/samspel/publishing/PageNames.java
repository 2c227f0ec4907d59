package org.samspel.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * Finds a work by a name such as other systems write into links: {@code /guides/install/}, {@code
 * install.html}, {@code ../Install.md}. A page's name is its path in lower case, without the
 * language, the suffix, and {@code index}.
 */
final class PageNames {
    private static final Pattern SUFFIX = Pattern.compile("\\.(?:md|mdx|markdown|html?)$");
    private static final Pattern INDEX = Pattern.compile("(?:^|/)_?(?:index|readme)$");

    private final Map<String, WorkId> works = new HashMap<>();

    PageNames(Site.Works works) {
        works.entries().forEach(entry -> add(entry.source().path().value(), entry.work()));
    }

    private void add(String source, WorkId work) {
        String name = name(source);
        works.putIfAbsent(name, work);
        works.putIfAbsent(withoutLanguage(name), work);
    }

    /** The work of that name, seen from the top of the content or from a folder above the file. */
    Optional<WorkId> absolute(ContentPath from, String path) {
        String name = name(path);
        List<String> folders = from.segments();
        for (int depth = folders.size() - 1; depth >= 0; depth--) {
            String above = name(String.join("/", folders.subList(0, depth)));
            WorkId work = works.get(above.isEmpty() ? name : above + "/" + name);
            if (work != null) {
                return Optional.of(work);
            }
        }
        return Optional.ofNullable(works.get(withoutLanguage(name)));
    }

    /**
     * The work of that name, seen from the file, or from its page, whose address ends in a slash.
     */
    Optional<WorkId> relative(ContentPath from, String path) {
        Optional<WorkId> beside = from.resolveSibling(path).flatMap(this::at);
        return beside.or(() -> from.resolve(path).flatMap(this::at));
    }

    private Optional<WorkId> at(ContentPath path) {
        return Optional.ofNullable(works.get(name(path.value())));
    }

    private static String name(String path) {
        String plain = withoutSlashes(path.toLowerCase(Locale.ROOT));
        String stem = plain.indexOf('.') < 0 ? plain : SUFFIX.matcher(plain).replaceFirst("");
        int dot = stem.lastIndexOf('.');
        boolean coded = dot > 0 && Language.of(stem.substring(dot + 1)).isPresent();
        String name = coded ? stem.substring(0, dot) : stem;
        return name.endsWith("index") || name.endsWith("readme")
                ? INDEX.matcher(name).replaceFirst("")
                : name;
    }

    private static String withoutSlashes(String path) {
        int begin = 0;
        int end = path.length();
        while (begin < end && path.charAt(begin) == '/') {
            begin++;
        }
        while (end > begin && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(begin, end);
    }

    private static String withoutLanguage(String name) {
        int slash = name.indexOf('/');
        return slash > 0 && Language.of(name.substring(0, slash)).isPresent()
                ? name.substring(slash + 1)
                : name;
    }
}
