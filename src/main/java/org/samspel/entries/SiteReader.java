package org.samspel.entries;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.languages.Language;
import org.samspel.metadata.DidYouMean;
import org.samspel.metadata.Metadata;

/** Reads {@code site.yml}; every key has a default that makes a working site. */
final class SiteReader {
    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "tagline",
                    "description",
                    "languages",
                    "fallback",
                    "menu",
                    "featured",
                    "contact",
                    "funding",
                    "theme",
                    "url");
    private static final List<String> SECTIONS =
            List.of("articles", "reports", "projects", "organisations", "documents", "search");
    private static final Map<Language, String> DEFAULT_NAME =
            Map.of(
                    Language.SV, "Webbplats",
                    Language.NB, "Nettsted",
                    Language.NN, "Nettstad",
                    Language.EN, "Website");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@:/?<>\"']+@[^\\s@:/?<>\"']+");
    private static final Pattern THEME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final ContentPath file;
    private final Metadata metadata;

    private final Supplier<List<Language>> found;

    private SiteReader(ContentPath file, Metadata metadata, Supplier<List<Language>> found) {
        this.file = file;
        this.metadata = metadata;
        this.found = found;
    }

    static EntryReader.SiteReading read(
            ContentPath file, Optional<byte[]> bytes, Supplier<List<Language>> found) {
        Metadata metadata = Metadata.readFile(file, bytes.orElseGet(() -> new byte[0]));
        SiteDefinition site = new SiteReader(file, metadata, found).site();
        return new EntryReader.SiteReading(
                site, bytes.isPresent() ? metadata.problems() : List.of(missing(file)));
    }

    private static Problem missing(ContentPath file) {
        return Problem.warning(file, 0, 0, Explanation.of("site.missing", file.name()))
                .as(Problem.Kind.FIELD);
    }

    private SiteDefinition site() {
        metadata.allowOnly(KEYS);
        Map<Language, String> name = metadata.perLanguage("name");
        return new SiteDefinition(
                name.isEmpty() ? DEFAULT_NAME : Map.copyOf(name),
                Map.copyOf(metadata.perLanguage("tagline")),
                Map.copyOf(metadata.perLanguage("description")),
                offered(),
                fallback(),
                menu(),
                featured(),
                contact(),
                funding(),
                theme());
    }

    private List<Language> offered() {
        List<Language> languages = languages(metadata, "languages");
        return languages.isEmpty() ? found.get() : languages;
    }

    private static List<Language> languages(Metadata metadata, String key) {
        return metadata.texts(key).stream()
                .flatMap(code -> language(metadata, key, code).stream())
                .distinct()
                .toList();
    }

    private static Optional<Language> language(Metadata metadata, String key, String code) {
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
            metadata.note(key, Explanation.of("field.language", code));
        }
        return language;
    }

    private Map<Language, List<Language>> fallback() {
        Map<Language, List<Language>> chains = new EnumMap<>(Language.class);
        metadata.nested("fallback")
                .ifPresent(
                        fallback -> {
                            for (String code : fallback.keys()) {
                                language(fallback, code, code)
                                        .ifPresent(
                                                language ->
                                                        chains.put(
                                                                language,
                                                                languages(fallback, code)));
                            }
                        });
        return Map.copyOf(chains);
    }

    private List<String> menu() {
        List<String> menu = new ArrayList<>();
        for (String item : metadata.texts("menu")) {
            if (SECTIONS.contains(item) || WorkId.of(item).isPresent()) {
                menu.add(item);
            } else {
                metadata.note(
                        "menu",
                        Explanation.of("site.menu", item).near(DidYouMean.of(item, SECTIONS)));
            }
        }
        return List.copyOf(menu);
    }

    private List<WorkId> featured() {
        return metadata.texts("featured").stream().flatMap(text -> work(text).stream()).toList();
    }

    private Optional<WorkId> work(String text) {
        Optional<WorkId> work = WorkId.of(text);
        if (work.isEmpty()) {
            metadata.note("featured", Explanation.of("site.featured", text));
        }
        return work;
    }

    private SiteDefinition.Contact contact() {
        Optional<Metadata> contact = metadata.nested("contact");
        contact.ifPresent(given -> given.allowOnly(Set.of("name", "email", "phone", "address")));
        return new SiteDefinition.Contact(
                text(contact, "name"),
                contact.flatMap(SiteReader::email).orElse(""),
                text(contact, "phone"),
                text(contact, "address"));
    }

    private static Optional<String> email(Metadata contact) {
        Optional<String> address =
                contact.text("email").map(text -> text.replaceFirst("(?i)^mailto:", ""));
        if (address.isPresent() && !EMAIL.matcher(address.get()).matches()) {
            contact.note("email", Explanation.of("site.email", address.get()));
            return Optional.empty();
        }
        return address;
    }

    private SiteDefinition.Funding funding() {
        Optional<Metadata> funding = metadata.nested("funding");
        funding.ifPresent(
                given -> given.allowOnly(Set.of("programme", "text", "logo", "logoAlt", "url")));
        return new SiteDefinition.Funding(
                perLanguage(funding, "programme"),
                perLanguage(funding, "text"),
                funding.flatMap(this::logo),
                perLanguage(funding, "logoAlt"),
                funding.flatMap(given -> DetailsReader.webAddress(given, "url")).orElse(""));
    }

    private Optional<ContentPath> logo(Metadata funding) {
        return funding.text("logo")
                .flatMap(
                        name ->
                                file.parent()
                                        .map(folder -> folder.resolve(name))
                                        .orElseGet(() -> ContentPath.of(name)));
    }

    private static String text(Optional<Metadata> nested, String key) {
        return nested.flatMap(given -> given.text(key)).orElse("");
    }

    private static Map<Language, String> perLanguage(Optional<Metadata> nested, String key) {
        return nested.map(given -> Map.copyOf(given.perLanguage(key))).orElseGet(Map::of);
    }

    private String theme() {
        String theme = metadata.text("theme").orElse("default");
        if (THEME.matcher(theme).matches()) {
            return theme;
        }
        metadata.note("theme", Explanation.of("site.theme", theme));
        return "default";
    }
}
