package org.samspel.markdown;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;

/** The works that can be cited, by key. Immutable. */
public final class References {
    public static final References NONE = new References(Map.of());

    /**
     * Each entry starts a line, as every tool writes it; a broken one then cannot hide the next.
     */
    private static final Pattern ENTRY_START = Pattern.compile("(?m)^[ \\t]*@");

    private static final Pattern STRING = Pattern.compile("(?i)@string\\b.*", Pattern.DOTALL);

    private final Map<String, CSLItemData> items;

    private References(Map<String, CSLItemData> items) {
        this.items = items;
    }

    /** What could be read, and what could not. */
    public record Reading(References references, List<Mistake> mistakes) {}

    /** An entry that is left out. */
    public sealed interface Mistake {
        /** Line of the file, from 1. */
        int line();

        /** Its key is another entry's too. */
        record Twice(int line, String key) implements Mistake {}

        /**
         * It is not BibTeX.
         *
         * @param head its first line
         */
        record Unreadable(int line, String head) implements Mistake {}
    }

    /** Reads BibTeX, entry by entry. */
    public static Reading read(String bibTeX) {
        Map<String, CSLItemData> items = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        StringBuilder strings = new StringBuilder();
        for (Chunk chunk : chunks(bibTeX)) {
            if (STRING.matcher(chunk.text).matches()) {
                strings.append(chunk.text.replace('\n', ' ')).append(' ');
            } else {
                read(chunk, strings.toString(), items, mistakes);
            }
        }
        return new Reading(new References(items), mistakes);
    }

    /** One entry as written, and the line it starts at. */
    private record Chunk(String text, int line) {}

    private static List<Chunk> chunks(String bibTeX) {
        List<Chunk> chunks = new ArrayList<>();
        Matcher start = ENTRY_START.matcher(bibTeX);
        int line = 1;
        int counted = 0;
        boolean more = start.find();
        while (more) {
            int from = start.end() - 1;
            more = start.find();
            String text = bibTeX.substring(from, more ? start.end() - 1 : bibTeX.length());
            line += newLines(bibTeX.substring(counted, from));
            counted = from;
            chunks.add(new Chunk(text, line));
        }
        return chunks;
    }

    private static int newLines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static void read(
            Chunk chunk, String strings, Map<String, CSLItemData> items, List<Mistake> mistakes) {
        try {
            BibTeXDatabase database =
                    new BibTeXParser().parse(new StringReader(strings + chunk.text));
            for (Map.Entry<String, CSLItemData> item :
                    new BibTeXConverter().toItemData(database).entrySet()) {
                if (items.putIfAbsent(item.getKey(), issue(item.getValue())) != null) {
                    mistakes.add(new Mistake.Twice(chunk.line, item.getKey()));
                }
            }
        } catch (ParseException | TokenMgrException | ObjectResolutionException broken) {
            String head = chunk.text.lines().findFirst().orElse("");
            mistakes.add(new Mistake.Unreadable(chunk.line, head));
        }
    }

    /** BibTeX's number of an article is that of the issue; APA would call it an article number. */
    private static CSLItemData issue(CSLItemData item) {
        boolean numbered = item.getType() == CSLType.ARTICLE_JOURNAL && item.getNumber() != null;
        return numbered
                ? new CSLItemDataBuilder(item).issue(item.getNumber()).number((String) null).build()
                : item;
    }

    /** These with others in front of them. */
    public References with(References others) {
        Map<String, CSLItemData> both = new LinkedHashMap<>(items);
        both.putAll(others.items);
        return new References(both);
    }

    public Set<String> keys() {
        return items.keySet();
    }

    Map<String, CSLItemData> items() {
        return items;
    }
}
