package org.samspel.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.languages.Language;

/**
 * A mapping as an author wrote it (YAML 1.2). Every scalar is a text until an accessor asks for
 * something else; each accessor notes a problem, with line and column, when the value is not of the
 * wanted kind, and then answers as if the key were not there. Letter case of keys does not count,
 * as in Hugo. Not thread-safe: it collects problems while it is read.
 */
public final class Metadata {
    /** Front matter and folder files are a page at most. */
    private static final int MAX_FRONT_MATTER = 16 * 1024;

    /** Site definition, concepts, redirects. */
    private static final int MAX_FILE = 256 * 1024;

    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> NO = Set.of("false", "no", "off");

    private final ContentPath file;
    private final Value.Mapping mapping;
    private final boolean readable;
    private final List<Problem> problems;

    private Metadata(
            ContentPath file, Value.Mapping mapping, boolean readable, List<Problem> problems) {
        this.file = file;
        this.mapping = mapping;
        this.readable = readable;
        this.problems = problems;
    }

    /**
     * Reads a mapping of at most 16 kB; a document that cannot be read gives an empty one and a
     * problem. firstLine: line of the file at which the YAML starts, from 1.
     */
    public static Metadata read(ContentPath file, String yaml, int firstLine) {
        return read(new YamlText(file, yaml, firstLine), MAX_FRONT_MATTER, new ArrayList<>());
    }

    /** Reads a whole YAML file of at most 256 kB, whatever its encoding and line ends. */
    public static Metadata readFile(ContentPath file, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        if (bytes.length > MAX_FILE) {
            return tooLarge(file, MAX_FILE, 1, problems);
        }
        SourceText source = SourceText.of(file, bytes);
        source.problem().ifPresent(problems::add);
        return read(new YamlText(file, source.text(), 1), MAX_FILE, problems);
    }

    private record YamlText(ContentPath file, String yaml, int firstLine) {}

    private static Metadata read(YamlText text, int maxSize, List<Problem> problems) {
        if (text.yaml.length() > maxSize) {
            return tooLarge(text.file, maxSize, text.firstLine, problems);
        }
        Optional<Value.Mapping> root =
                new YamlReader(text.file, text.firstLine, problems).read(text.yaml);
        Value.Mapping mapping = root.orElseGet(() -> Value.Mapping.empty(text.firstLine));
        return new Metadata(text.file, mapping, root.isPresent(), problems);
    }

    private static Metadata tooLarge(
            ContentPath file, int maxSize, int firstLine, List<Problem> problems) {

        problems.add(
                Problem.error(file, firstLine, 0, Explanation.of("yaml.large", maxSize / 1024)));
        return new Metadata(file, Value.Mapping.empty(firstLine), false, problems);
    }

    /** Whether the document could be read at all. */
    public boolean readable() {
        return readable;
    }

    /** The keys as written, in the author's order. */
    public Set<String> keys() {
        return mapping.fields().values().stream()
                .map(Value.Field::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where the key stands, from 1; the mapping's own line when it is not there. */
    public int line(String key) {
        Value.Field field = field(key);
        return field == null ? mapping.line() : field.line();
    }

    /** The text behind a key; a blank one counts as absent. */
    public Optional<String> text(String key) {
        return value(key).flatMap(value -> text(value, key));
    }

    /**
     * yyyy-MM-dd, or an ISO date-time of which the date is taken (also yyyy, yyyy-MM: first day).
     */
    public Optional<LocalDate> date(String key) {
        return text(key)
                .flatMap(
                        text -> {
                            Optional<LocalDate> date = Dates.parse(text);
                            if (date.isEmpty()) {
                                note(key, Explanation.of("field.date", text));
                            }
                            return date;
                        });
    }

    /**
     * yyyy-MM-dd, the first moment of that day, or with a time: {@code 2026-11-22T09:00}, on the
     * site's clock unless an offset such as {@code +01:00} follows.
     */
    public Optional<Moment> moment(String key) {
        Optional<Moment> moment = text(key).flatMap(Dates::moment);
        text(key)
                .filter(text -> moment.isEmpty())
                .ifPresent(text -> note(key, Explanation.of("field.moment", text)));
        return moment;
    }

    /** Whether the key says true; false when it is not there. */
    public boolean flag(String key) {
        String text = text(key).orElse("false").toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            note(key, Explanation.of("field.flag", key));
        }
        return YES.contains(text);
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key) {
        return items(key).stream().flatMap(item -> text(item, key).stream()).toList();
    }

    /** A text per language; a single text counts for all four. */
    public Map<Language, String> perLanguage(String key) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Optional<Value> value = value(key);
        if (value.isPresent() && value.get() instanceof Value.Mapping languages) {
            Metadata nested = nested(languages);
            for (String code : nested.keys()) {
                nested.language(code)
                        .ifPresent(
                                language ->
                                        nested.text(code)
                                                .ifPresent(text -> texts.put(language, text)));
            }
        } else {
            text(key)
                    .ifPresent(
                            text -> {
                                for (Language language : Language.values()) {
                                    texts.put(language, text);
                                }
                            });
        }
        return texts;
    }

    /** The language a key of this mapping names; a problem when it names none. */
    private Optional<Language> language(String code) {
        Optional<Language> language = Language.of(code);
        if (language.isEmpty()) {
            note(code, Explanation.of("field.language", code));
        }
        return language;
    }

    public Optional<Metadata> nested(String key) {
        return value(key)
                .flatMap(
                        value -> {
                            if (value instanceof Value.Mapping nested) {
                                return Optional.of(nested(nested));
                            }
                            noteUnlessBlank(key, value);
                            return Optional.empty();
                        });
    }

    /** A list whose items are mappings; an item that is a plain text t counts as {shorthand: t}. */
    public List<Metadata> nestedList(String key, String shorthand) {
        return items(key).stream().flatMap(item -> item(item, key, shorthand).stream()).toList();
    }

    private Optional<Metadata> item(Value item, String key, String shorthand) {
        if (item instanceof Value.Mapping nested) {
            return Optional.of(nested(nested));
        }
        return text(item, key)
                .map(text -> new Value.Scalar(text, item.line(), item.column()))
                .map(text -> new Value.Field(shorthand, item.line(), item.column(), text))
                .map(
                        field ->
                                new Value.Mapping(
                                        Map.of(shorthand.toLowerCase(Locale.ROOT), field),
                                        item.line(),
                                        item.column()))
                .map(this::nested);
    }

    /** Notes a problem (with a did-you-mean) for every key that is not among the known ones. */
    public void allowOnly(Set<String> known) {
        Set<String> lower =
                known.stream()
                        .map(key -> key.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        for (Map.Entry<String, Value.Field> entry : mapping.fields().entrySet()) {
            if (!lower.contains(entry.getKey())) {
                String key = entry.getValue().key();
                note(key, Explanation.of("field.unknown", key).near(DidYouMean.of(key, known)));
            }
        }
    }

    /** Notes a problem with the value of a key that only its reader can see. */
    public void note(String key, Explanation explanation) {
        Value.Field field = field(key);
        problems.add(
                field == null
                        ? Problem.warning(file, mapping.line(), 0, explanation)
                        : Problem.warning(file, field.line(), field.column(), explanation));
    }

    /** All problems noted so far, here and in nested mappings. */
    public List<Problem> problems() {
        return problems.stream().map(problem -> problem.as(Problem.Kind.FIELD)).toList();
    }

    private Value.@Nullable Field field(String key) {
        return mapping.fields().get(key.toLowerCase(Locale.ROOT));
    }

    private Optional<Value> value(String key) {
        return Optional.ofNullable(field(key)).map(Value.Field::value);
    }

    private Metadata nested(Value.Mapping nested) {
        return new Metadata(file, nested, readable, problems);
    }

    private List<Value> items(String key) {
        return value(key)
                .map(value -> value instanceof Value.Sequence list ? list.items() : List.of(value))
                .orElse(List.of());
    }

    private Optional<String> text(Value value, String key) {
        if (value instanceof Value.Scalar scalar) {
            return Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty());
        }

        problems.add(
                Problem.warning(
                        file, value.line(), value.column(), Explanation.of("field.text", key)));
        return Optional.empty();
    }

    private void noteUnlessBlank(String key, Value value) {
        boolean blank = value instanceof Value.Scalar scalar && scalar.text().isBlank();
        if (!blank) {
            note(key, Explanation.of("field.nested", key));
        }
    }
}
