package org.samspel.metadata;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes single fields of a mapping that people write by hand. Everything else stays as it is, to
 * the last byte: comments, order, empty lines, line ends, keys no one knows.
 */
public final class YamlWriter {

    /** What every reader of YAML takes for this very text, without quotation marks. */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "\\p{L}[\\p{L}\\p{M}\\p{Nd} .,;/()'_+-]*[\\p{L}\\p{M}\\p{Nd}.)]|\\p{L}");

    private static final Pattern WORD_WITH_A_MEANING =
            Pattern.compile("y|n|yes|no|on|off|true|false|null|nan|inf", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

    private YamlWriter() {}

    /**
     * Sets fields, and removes those that are set to nothing. A key is found whatever its letter
     * case; a new one comes last.
     *
     * @param yaml a mapping in block style, or nothing; its lines end in any way
     * @param fields by key, of letters and digits
     * @return the new text; empty when this one can't be read, or can't be changed without touching
     *     other fields: then only its author can
     */
    public static Optional<String> set(String yaml, Map<String, Optional<FieldValue>> fields) {
        Optional<String> text = Optional.of(yaml);
        for (Map.Entry<String, Optional<FieldValue>> field : fields.entrySet()) {
            text = text.flatMap(now -> set(now, field.getKey(), field.getValue()));
        }
        return text;
    }

    private static Optional<String> set(String yaml, String key, Optional<FieldValue> value) {
        Optional<YamlSpans> spans = YamlSpans.of(yaml);
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        YamlSpans.Span span = spans.get().fields().get(lower(key));
        String next;
        if (span == null) {
            next = value.map(added -> add(yaml, key, added)).orElse(yaml);
        } else if (value.isPresent()) {
            next = replace(yaml, span, value.get());
        } else {
            next = remove(yaml, span);
        }
        return Optional.of(next).filter(text -> isRight(spans.get(), text, key, value));
    }

    private static String lower(String key) {
        return key.toLowerCase(java.util.Locale.ROOT);
    }

    private static String add(String yaml, String key, FieldValue value) {
        String end = lineEnd(yaml);
        boolean isOpen = !yaml.isEmpty() && !yaml.endsWith("\n") && !yaml.endsWith("\r");
        return yaml + (isOpen ? end : "") + key + ":" + space(value) + inline(value) + end;
    }

    private static String replace(String yaml, YamlSpans.Span span, FieldValue value) {
        boolean asBlock =
                span.isBlockSequence()
                        && value instanceof FieldValue.Texts list
                        && !list.texts().isEmpty();
        int line = lineStart(yaml, span.start());
        String indent = yaml.substring(line, span.start());
        String written =
                asBlock && indent.isBlank()
                        ? block((FieldValue.Texts) value, indent, yaml)
                        : inline(value);
        boolean isBelow = span.isBlock() || value instanceof FieldValue.PerLanguage;
        int start = isBelow && !asBlock ? colon(yaml, span) : span.start();
        String space = start > 0 && yaml.charAt(start - 1) == ':' ? space(value) : "";
        return yaml.substring(0, start) + space + written + yaml.substring(end(yaml, span));
    }

    private static int colon(String yaml, YamlSpans.Span span) {
        return yaml.indexOf(':', span.key()) + 1;
    }

    /** Line ends after a value are not part of it. */
    private static int end(String yaml, YamlSpans.Span span) {
        int end = span.end();
        while (end > span.start()
                && (yaml.charAt(end - 1) == '\n' || yaml.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    private static String remove(String yaml, YamlSpans.Span span) {
        int next = end(yaml, span);
        while (next < yaml.length() && yaml.charAt(next) != '\n' && yaml.charAt(next) != '\r') {
            next++;
        }
        var lineEnd = LINE_END.matcher(yaml).region(next, yaml.length());
        int after = lineEnd.lookingAt() ? lineEnd.end() : next;
        return yaml.substring(0, lineStart(yaml, span.key())) + yaml.substring(after);
    }

    private static int lineStart(String yaml, int position) {
        int start = position;
        while (start > 0 && yaml.charAt(start - 1) != '\n' && yaml.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static String lineEnd(String yaml) {
        var end = LINE_END.matcher(yaml);
        return end.find() ? end.group() : "\n";
    }

    private static String block(FieldValue.Texts list, String indent, String yaml) {
        return list.texts().stream()
                .map(text -> "- " + scalar(text))
                .collect(Collectors.joining(lineEnd(yaml) + indent));
    }

    private static String inline(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> scalar(text.text());
            case FieldValue.Texts list ->
                    list.texts().stream()
                            .map(text -> text.contains(",") ? quoted(text) : scalar(text))
                            .collect(Collectors.joining(", ", "[", "]"));
            case FieldValue.PerLanguage each -> lines(each);
            case FieldValue.Flag flag -> String.valueOf(flag.flag());
            case FieldValue.Date date -> date.date();
        };
    }

    /** Each language on a line of its own, below the key. */
    private static String lines(FieldValue.PerLanguage value) {
        return value.texts().entrySet().stream()
                .map(text -> "\n  " + text.getKey() + ": " + scalar(text.getValue()))
                .collect(Collectors.joining());
    }

    private static String space(FieldValue value) {
        return value instanceof FieldValue.PerLanguage ? "" : " ";
    }

    private static String scalar(String text) {
        boolean isPlain =
                PLAIN.matcher(text).matches() && !WORD_WITH_A_MEANING.matcher(text).matches();
        return isPlain ? text : quoted(text);
    }

    /** Double quotation marks, in which everything can be written (YAML 1.2, 5.7 and 7.3.1). */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> append(quoted, character));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int character) {
        switch (character) {
            case '"', '\\' -> quoted.append('\\').appendCodePoint(character);
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isPrintable(character)) {
                    quoted.appendCodePoint(character);
                } else {
                    quoted.append("\\u%04X".formatted(character));
                }
            }
        }
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    character > 0xFFFF;
            default -> true;
        };
    }

    /** Looks at the result: the field is as wanted, every other as before. */
    private static boolean isRight(
            YamlSpans before, String text, String key, Optional<FieldValue> value) {
        Optional<YamlSpans> after = YamlSpans.of(text);
        if (after.isEmpty() || !(before.isBlock() || before.fields().containsKey(lower(key)))) {
            return false;
        }
        Set<String> keys = new TreeSet<>(before.fields().keySet());
        keys.addAll(after.get().fields().keySet());
        keys.remove(lower(key));
        boolean othersStay =
                keys.stream()
                        .allMatch(
                                other ->
                                        meaning(before, other).equals(meaning(after.get(), other)));
        Optional<String> wanted =
                value.flatMap(set -> YamlSpans.of(key + ": " + inline(set)))
                        .flatMap(spans -> meaning(spans, lower(key)));
        return othersStay && meaning(after.get(), lower(key)).equals(wanted);
    }

    private static Optional<String> meaning(YamlSpans spans, String key) {
        return Optional.ofNullable(spans.fields().get(key)).map(YamlSpans.Span::meaning);
    }
}
