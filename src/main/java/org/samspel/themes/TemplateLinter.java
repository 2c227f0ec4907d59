package org.samspel.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.themes.ThemeProblem.Mistake;

/**
 * Finds what escaping alone can't make safe. The engine escapes for HTML text and quoted attribute
 * values; so values may stand nowhere else, and what the content security policy would block anyway
 * (inline scripts and styles, things from elsewhere) is refused with its reason.
 */
final class TemplateLinter {
    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern BODY =
            Pattern.compile("\\{\\{-?[^|]*\\bbody\\s*\\|\\s*html\\s*-?}}");

    /** A script that is data: browsers run nothing of it, and the policy has nothing to say. */
    private static final String DATA_BLOCK = " type=\"application/ld\\+json\">";

    private static final Pattern DATA =
            Pattern.compile("\\{\\{-?[^|]*\\blinkedData\\s*\\|\\s*data\\s*-?}}");
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\{%-?\\s*(?:include|extends)\\s+(['\"])([^'\"]*)\\1.*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern FILTER = Pattern.compile("\\|\\s*(\\w+)");
    private static final Pattern FUNCTION = Pattern.compile("(?<![.\\w])(\\w+)\\s*\\(");
    private static final Set<String> FUNCTIONS =
            Set.of("t", "asset", "block", "parent", "and", "or", "not", "if", "elseif", "in");

    private enum Place {
        TEXT,
        TAG,
        UNQUOTED,
        SINGLE,
        DOUBLE
    }

    /** A problem without its file. */
    record Finding(int line, Mistake mistake, List<String> particulars) {}

    private final String source;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private Place place = Place.TEXT;
    private int word;

    private TemplateLinter(String source) {
        this.source = source;
    }

    /** Reads a template once, from start to end. */
    static TemplateLinter read(String template) {
        TemplateLinter linter =
                new TemplateLinter(
                        COMMENT.matcher(template)
                                .replaceAll(comment -> comment.group().replaceAll("[^\n]", " ")));
        linter.scan();
        return linter;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The templates it extends or includes. */
    List<String> parts() {
        return parts;
    }

    private void scan() {
        int at = 0;
        while (at < source.length()) {
            if (source.startsWith("{{", at) || source.startsWith("{%", at)) {
                at = engineTag(at);
            } else {
                html(at);
                at++;
            }
        }
    }

    /** Returns the position after it. */
    private int engineTag(int start) {
        String close = source.startsWith("{{", start) ? "}}" : "%}";
        int end = source.indexOf(close, start);
        int after = end < 0 ? source.length() : end + close.length();
        String tag = source.substring(start, after);
        if (tag.startsWith("{{")) {
            value(start, tag);
        } else if (tag.matches("(?s)\\{%-?\\s*(include|extends)\\b.*")) {
            part(start, tag);
        }
        known(start, tag);
        word = after;
        return after;
    }

    /** The engine itself would notice an unknown name only when a page comes to it. */
    private void known(int at, String tag) {
        String code = QUOTED.matcher(tag).replaceAll("''");
        named(FILTER, code, name -> !Sandbox.knows(name))
                .forEach(name -> report(at, Mistake.FILTER, name));
        named(FUNCTION, FILTER.matcher(code).replaceAll(""), name -> !FUNCTIONS.contains(name))
                .forEach(name -> report(at, Mistake.FUNCTION, name));
    }

    private static List<String> named(Pattern pattern, String code, Predicate<String> wanted) {
        return pattern.matcher(code).results().map(found -> found.group(1)).filter(wanted).toList();
    }

    private void value(int at, String tag) {
        if (place == Place.TAG || place == Place.UNQUOTED) {
            report(at, Mistake.UNQUOTED);
        }
        if (tag.matches("(?s).*\\|\\s*html\\b.*")
                && !(BODY.matcher(tag).matches() && place == Place.TEXT)) {
            report(at, Mistake.HTML);
        }
        if (tag.matches("(?s).*\\|\\s*data\\b.*")
                && !(DATA.matcher(tag).matches() && inDataBlock(at))) {
            report(at, Mistake.DATA);
        }
    }

    private boolean inDataBlock(int at) {
        return source.substring(0, at).matches("(?s).*<script" + DATA_BLOCK + "\\s*");
    }

    private void part(int at, String tag) {
        Matcher named = NAMED.matcher(tag);
        if (named.matches()) {
            parts.add(named.group(2));
        } else {
            report(at, Mistake.COMPUTED);
        }
    }

    private void html(int at) {
        char c = source.charAt(at);
        switch (place) {
            case TEXT -> {
                if (c == '<' && at + 1 < source.length() && isLetter(source.charAt(at + 1))) {
                    element(at);
                }
            }
            case TAG -> inTag(at, c);
            case UNQUOTED -> {
                if (c == '>' || Character.isWhitespace(c)) {
                    place = c == '>' ? Place.TEXT : Place.TAG;
                    word = at + 1;
                }
            }
            case SINGLE, DOUBLE -> {
                if (c == (place == Place.SINGLE ? '\'' : '"')) {
                    place = Place.TAG;
                    word = at + 1;
                }
            }
        }
    }

    private void element(int at) {
        place = Place.TAG;
        word = at + 1;
        String rest = source.substring(at, Math.min(source.length(), at + 300));
        if (rest.matches(
                "(?is)<style\\b.*|<script\\b(?!" + DATA_BLOCK + ")(?![^>]*\\bsrc\\s*=).*")) {
            report(at, Mistake.INLINE);
        }
        if (rest.matches(
                "(?is)<(script|link|img|iframe|source|video|audio|object|embed)\\b[^>]*"
                        + "\\b(src|href|data)\\s*=\\s*['\"]?([a-z]+:)?//.*")) {
            report(at, Mistake.ELSEWHERE);
        }
    }

    private void inTag(int at, char c) {
        if (c == '>') {
            attribute(at);
            place = Place.TEXT;
        } else if (c == '=') {
            attribute(at);
            char next = at + 1 < source.length() ? source.charAt(at + 1) : '>';
            if (next != '"' && next != '\'') {
                place = Place.UNQUOTED;
            }
        } else if (c == '"' || c == '\'') {
            place = c == '"' ? Place.DOUBLE : Place.SINGLE;
        } else if (Character.isWhitespace(c)) {
            word = at + 1;
        }
    }

    private void attribute(int end) {
        String name = word < end ? source.substring(word, end).toLowerCase(Locale.ROOT) : "";
        if (name.matches("on[a-z]+|style|srcdoc")) {
            report(end, Mistake.ATTRIBUTE, name);
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void report(int at, Mistake mistake, String... particulars) {
        int line = 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        findings.add(new Finding(line, mistake, List.of(particulars)));
    }
}
