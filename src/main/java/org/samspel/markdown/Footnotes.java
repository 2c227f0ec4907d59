package org.samspel.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.samspel.languages.Language;

/**
 * Ids and labels of footnotes. The parser makes ids of whatever the author called a note; here they
 * become numbers, and the ways there and back get names in the page's language. All other ids, the
 * author's own, get their prefix.
 */
final class Footnotes {
    private final Element body;
    private final Language language;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> ours = new HashSet<>();

    Footnotes(Element body, Language language) {
        this.body = body;
        this.language = language;
    }

    void arrange() {
        Element last = body.lastElementChild();
        Element section = last != null && last.hasClass("footnotes") ? last : null;
        if (section != null) {
            nameNotes(section);
        }
        prefixOthers();
        if (section != null) {
            body.select("sup.footnote-ref > a").forEach(this::link);
            body.select("a.footnote-backref").forEach(this::link);
        }
    }

    /** An id that is there twice is the first one's. */
    private void prefixOthers() {
        Set<String> seen = new HashSet<>();
        for (Element element : body.getElementsByAttribute("id")) {
            if (!ours.contains(element.id()) || !isNote(element)) {
                element.id(AllowList.AUTHORS_ID + element.id());
            }
            if (!seen.add(element.id())) {
                element.removeAttr("id");
            }
        }
    }

    private static boolean isNote(Element element) {
        return element.nameIs("li") || element.nameIs("a");
    }

    private void nameNotes(Element section) {
        section.attr("role", "doc-endnotes").attr("aria-label", Words.FOOTNOTES.in(language));
        int number = 0;
        for (Element note : section.select("> ol > li[id]")) {
            number++;
            rename(note, "fn-" + number);
            int way = 0;
            for (Element back : note.select("a.footnote-backref")) {
                way++;
                String id = "fnref-" + number + (way == 1 ? "" : "-" + way);
                String old = back.attr("href").replaceFirst("^#", "");
                Element reference = body.getElementById(old);
                if (reference != null) {
                    rename(reference, id);
                    reference.attr("aria-label", Words.FOOTNOTE.in(language) + " " + number);
                }
                String suffix = way == 1 ? "" : " (" + way + ")";
                back.attr("aria-label", Words.BACK.in(language) + suffix);
            }
        }
    }

    private void rename(Element element, String id) {
        ids.put(element.id(), id);
        ours.add(id);
        element.id(id);
    }

    private void link(Element link) {
        String old = link.attr("href").replaceFirst("^#", "");
        String id = ids.get(old);
        if (id != null) {
            link.attr("href", "#" + id);
        }
    }
}
