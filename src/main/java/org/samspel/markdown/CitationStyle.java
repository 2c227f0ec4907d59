package org.samspel.markdown;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import de.undercouch.citeproc.output.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.samspel.languages.Language;

/**
 * APA style, 7th edition, in one language (CSL 1.0). The processor keeps state and takes 0.3 s to
 * build, so there is one for each language, used by one thread at a time and built when first
 * needed.
 */
final class CitationStyle {
    private static final Pattern AUTHOR =
            Pattern.compile("^\\(.*?,\\s(?=\\d{4}|n\\.d\\.|u\\.å\\.)");

    /** The processor styles titles inline, which the allow-list takes off. */
    private static final Pattern ITALIC =
            Pattern.compile("<span style=\"font-style: ?italic;?\">(.*?)</span>", Pattern.DOTALL);

    private final Language language;
    private @Nullable CSL processor;
    private Map<String, CSLItemData> items = Map.of();

    CitationStyle(Language language) {
        this.language = language;
    }

    synchronized CitedWorks write(
            Map<String, CSLItemData> known, List<List<CitationText.Part>> citations) {
        items = YearSuffixes.add(known, keys(citations));
        CSL csl = processor();
        csl.reset();
        csl.setConvertLinks(true);
        csl.registerCitationItems(keys(citations));
        Element[] texts = new Element[citations.size()];
        for (List<CitationText.Part> parts : citations) {
            // A later citation may change an earlier one.
            for (Citation written : csl.makeCitation(citation(parts))) {
                boolean named = citations.get(written.getIndex()).getFirst().withoutAuthor();
                String text = named ? yearOnly(written.getText()) : written.getText();
                texts[written.getIndex()] = piece(text);
            }
        }
        return new CitedWorks(List.of(texts), references(csl));
    }

    /** The processor knows no citation without its author: (Name, 2009, s. 4) to (2009, s. 4). */
    private static String yearOnly(String citation) {
        return AUTHOR.matcher(citation).replaceFirst("(");
    }

    private static List<String> keys(List<List<CitationText.Part>> citations) {
        return citations.stream()
                .flatMap(List::stream)
                .map(CitationText.Part::key)
                .distinct()
                .toList();
    }

    private static CSLCitation citation(List<CitationText.Part> parts) {
        return new CSLCitation(
                parts.stream().map(CitationStyle::item).toArray(CSLCitationItem[]::new));
    }

    private static CSLCitationItem item(CitationText.Part part) {
        CSLCitationItemBuilder item = new CSLCitationItemBuilder(part.key());
        if (!part.prefix().isEmpty()) {
            item.prefix(part.prefix() + " ");
        }
        if (!part.locator().isEmpty()) {
            item.locator(part.locator());
            item.label(part.chapter() ? CSLLabel.CHAPTER : CSLLabel.PAGE);
        }
        if (!part.suffix().isEmpty()) {
            item.suffix((part.suffix().startsWith(",") ? "" : ", ") + part.suffix());
        }
        if (part.withoutAuthor()) {
            item.suppressAuthor(true);
        }
        return item.build();
    }

    /** The processor writes the works in the order in which it keeps them. */
    private static List<CitedWorks.Reference> references(CSL csl) {
        String[] entries = csl.makeBibliography().getEntries();
        List<CitedWorks.Reference> references = new ArrayList<>(entries.length);
        int i = 0;
        for (CSLItemData item : csl.getRegisteredItems()) {
            Element clean = piece(entries[i++]);
            references.add(new CitedWorks.Reference(item.getId(), unboxed(clean)));
        }
        return references;
    }

    private static Element piece(String html) {
        return CleanBody.piece(ITALIC.matcher(html).replaceAll("<i>$1</i>"));
    }

    /** The processor puts each reference into a box of its own; we have list items. */
    private static Element unboxed(Element clean) {
        Element only = clean.childrenSize() == 1 ? clean.child(0) : clean;
        return only.nameIs("div") ? only : clean;
    }

    private CSL processor() {
        CSL csl = processor;
        if (csl == null) {
            csl = build();
            processor = csl;
        }
        return csl;
    }

    private CSL build() {
        try {
            String locale = language.locale().toLanguageTag();
            return new CSL(new Items(), CitationStyle::locale, null, resource("apa.csl"), locale);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The works of whichever body is being written. */
    private final class Items implements ItemDataProvider {
        @Override
        public @Nullable CSLItemData retrieveItem(String key) {
            return items.get(key);
        }

        @Override
        public Collection<String> getIds() {
            return items.keySet();
        }
    }

    private static @Nullable String locale(String tag) {
        String name = "locales-" + tag + ".xml";
        boolean ours =
                Arrays.stream(Language.values())
                        .anyMatch(l -> l.locale().toLanguageTag().equals(tag));
        return ours ? resource(name) : null;
    }

    private static String resource(String name) {
        try (InputStream in = CitationStyle.class.getResourceAsStream("csl/" + name)) {
            if (in == null) {
                throw new IllegalStateException("csl/" + name + " is not packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
