package org.samspel.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samspel.content.ContentPath;
import org.samspel.entries.Kind;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * Which work a Markdown file belongs to. Besides the agreed layout ({@code
 * articles/<name>/index.<lang>.md}) it understands what other systems use: single files, folders
 * within folders, a folder a language at the top, and folders of any other name, whose texts are
 * articles.
 *
 * @param code the language code in its name or of its top folder; empty when it has none
 * @param bundle whether the file speaks for its whole folder, so that the files beside it are its
 * @param known whether the top folder is one of the agreed ones
 */
record Placement(WorkId work, String code, boolean bundle, boolean known) {
    private static final Set<String> ABOUT_THE_REPOSITORY =
            Set.of("readme", "license", "licence", "contributing", "changelog", "code_of_conduct");
    private static final Set<String> PAGES = Set.of("about", "contact", "privacy", "accessibility");
    private static final Set<String> MARKDOWN = Set.of("md", "mdx", "markdown");
    private static final Set<String> CODES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final String DOCUMENTS = "documents";

    /** Empty for files that are no entry: not Markdown, or a download in {@code documents/}. */
    static Optional<Placement> of(ContentPath path) {
        if (!MARKDOWN.contains(path.extension())) {
            return Optional.empty();
        }
        List<String> folders = path.segments().subList(0, path.segments().size() - 1);
        boolean byLanguage = !folders.isEmpty() && Language.of(folders.get(0)).isPresent();
        Name name = Name.of(path.name());
        return byLanguage
                ? in(folders.subList(1, folders.size()), name.orCode(folders.get(0)))
                : in(folders, name);
    }

    /** Where a translation of a text lies: beside it, called the same, with a code of its own. */
    static ContentPath translation(ContentPath text, Language language) {
        String name = Name.of(text.name()).stem() + "." + language.code() + ".md";
        return new ContentPath(text.parent().map(folder -> folder + "/" + name).orElse(name));
    }

    /**
     * The language its code stands for; empty when it has none, or one the portal does not have.
     */
    Optional<Language> language() {
        return Language.of(code);
    }

    /** Whether it is in a language the portal does not have. */
    boolean foreign() {
        return !code.isEmpty() && language().isEmpty();
    }

    /** A file name taken apart: {@code index.nb.md}. */
    private record Name(String stem, String code) {
        static Name of(String fileName) {
            String plain = withoutSuffix(fileName);
            String suffix = plain.substring(plain.lastIndexOf('.') + 1);
            boolean coded = plain.lastIndexOf('.') > 0 && isCode(suffix);
            return coded ? new Name(withoutSuffix(plain), suffix) : new Name(plain, "");
        }

        private static boolean isCode(String text) {
            return Language.of(text).isPresent() || CODES.contains(text);
        }

        private static String withoutSuffix(String name) {
            return name.substring(0, Math.max(name.lastIndexOf('.'), 1));
        }

        Name orCode(String other) {
            return code.isEmpty() ? new Name(stem, other) : this;
        }

        boolean isIndex() {
            return stem.equals("index") || stem.equals("_index");
        }
    }

    private static Optional<Placement> in(List<String> folders, Name name) {
        if (folders.isEmpty()) {
            return atTheTop(name);
        }
        if (folders.get(0).equals(DOCUMENTS)) {
            return Optional.empty();
        }
        Optional<Kind> kind = Kind.ofFolder(folders.get(0));
        List<String> below = kind.isPresent() ? folders.subList(1, folders.size()) : folders;
        String folder = String.join("/", below);
        String work =
                name.isIndex()
                        ? folder
                        : folder.isEmpty() ? name.stem() : folder + "/" + name.stem();
        return work.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Placement(
                                new WorkId(kind.orElse(Kind.ARTICLE), work),
                                name.code(),
                                name.isIndex(),
                                kind.isPresent()));
    }

    /**
     * Markdown directly in the content folder is an article, so that it is listed, or one of the
     * plain pages every site has, unless it is about the repository.
     */
    private static Optional<Placement> atTheTop(Name name) {
        boolean aside =
                name.isIndex()
                        || ABOUT_THE_REPOSITORY.contains(name.stem().toLowerCase(Locale.ROOT));
        return aside
                ? Optional.empty()
                : Optional.of(
                        new Placement(
                                new WorkId(kindAtTheTop(name), name.stem()),
                                name.code(),
                                false,
                                true));
    }

    private static Kind kindAtTheTop(Name name) {
        return PAGES.contains(name.stem()) ? Kind.PAGE : Kind.ARTICLE;
    }
}
