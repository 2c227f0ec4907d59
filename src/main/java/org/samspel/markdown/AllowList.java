package org.samspel.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The elements and attributes a body may hold. No style, script, SVG, MathML, form or frame, and no
 * element whose content browsers read as raw text: a cleaner that lets those through can be tricked
 * (CVE-2026-71497). Authors' ids get a prefix, so that they can neither take the place of the
 * page's own nor hide a property of the document (OWASP ASVS 3.2.3). Immutable, so thread-safe.
 */
final class AllowList {
    /** Stands before every id an author wrote in raw HTML. */
    static final String AUTHORS_ID = "u-";

    /** Relative links are judged as if they stood here. */
    private static final String BASE = "https://relative.invalid/";

    private static final Cleaner CLEANER = new Cleaner(new Rules());

    private AllowList() {}

    /** A copy of what is allowed. Text of elements that are not allowed stays, scripts do not. */
    static Document clean(String html) {
        Document clean = CLEANER.clean(Jsoup.parseBodyFragment(html, BASE));
        clean.outputSettings().prettyPrint(false);
        return clean;
    }

    /** Whether the tree is read as written: the same again after writing and reading it. */
    static boolean isStable(Document clean) {
        String written = clean.body().html();
        Document again = Jsoup.parseBodyFragment(written, BASE);
        again.outputSettings().prettyPrint(false);
        return again.body().html().equals(written);
    }

    private static final class Rules extends Safelist {
        private static final Pattern CODE_LANGUAGE = Pattern.compile("language-[\\w+#.-]{1,40}");
        private static final Set<String> CLASSES =
                Set.of("footnotes", "footnote-ref", "footnote-backref");
        private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");
        private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
        private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,200}");
        private static final Pattern LANGUAGE =
                Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}+)*+");

        Rules() {
            addTags("a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code");
            addTags("col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em");
            addTags("figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img");
            addTags("input", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby");
            addTags("s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup");
            addTags("table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var");
            addTags("wbr");
            addAttributes(":all", "id", "class", "lang", "dir", "title");
            addAttributes("a", "href", "hreflang", Place.ATTRIBUTE);
            addAttributes("img", "src", "alt", "width", "height", Place.ATTRIBUTE);
            addAttributes("ol", "start", "reversed", "type");
            addAttributes("li", "value");
            addAttributes("td", "align", "colspan", "rowspan", "headers");
            addAttributes("th", "align", "colspan", "rowspan", "headers", "scope", "abbr");
            addAttributes("colgroup", "span");
            addAttributes("col", "span");
            addAttributes("details", "open");
            addAttributes("time", "datetime");
            addAttributes("blockquote", "cite");
            addAttributes("q", "cite");
            addAttributes("input", "checked");
            addEnforcedAttribute("input", "type", "checkbox");
            addProtocols("a", "href", "http", "https", "mailto", "tel", "#");
            addProtocols("img", "src", "http", "https");
            addProtocols("blockquote", "cite", "http", "https");
            addProtocols("q", "cite", "http", "https");
            preserveRelativeLinks(true);
        }

        @Override
        public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
            String value = attribute.getValue();
            boolean allowed =
                    switch (attribute.getKey()) {
                        case "class" -> isOurs(value);
                        case "id" -> ID.matcher(value).matches();
                        case "lang", "hreflang" -> LANGUAGE.matcher(value).matches();
                        case "dir" -> DIRECTIONS.contains(value);
                        case "align" -> ALIGNMENTS.contains(value);
                        case "width", "height", "start", "value", "colspan", "rowspan", "span" ->
                                isSmallNumber(value);
                        default -> true;
                    };
            return allowed && super.isSafeAttribute(tag, element, attribute);
        }

        private static boolean isOurs(String value) {
            return CLASSES.contains(value) || CODE_LANGUAGE.matcher(value).matches();
        }

        private static boolean isSmallNumber(String value) {
            return !value.isEmpty()
                    && value.length() <= 5
                    && value.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
