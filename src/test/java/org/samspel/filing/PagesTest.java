package org.samspel.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.languages.Language;

/** What every page owes who works with it, in every language. */
class PagesTest {
    @TempDir Path place;
    private Cabinet cabinet;

    @BeforeEach
    void open() throws Exception {
        cabinet = new Cabinet(place);
        cabinet.write("documents/A/_folder.yml", "title: {sv: Å, en: A}\n");
        cabinet.write("documents/A/a.txt", "A file that has been changed.");
        cabinet.write("documents/A/a.txt", "A file that has been changed since.");
        cabinet.write("documents/A/B/b.txt", "B");
        cabinet.write("articles/a/index.en.md", "---\ntitle: A\n---\n[Gone](nowhere.md)\n");
        cabinet.write("articles/a/index.en.md", "---\ntitle: B\n---\n[Gone](not-there.md)\n");
        cabinet.send("a.txt", "Waiting");
    }

    @AfterEach
    void close() throws Exception {
        cabinet.close();
    }

    @Test
    void everyPageIsSoundInEveryLanguage() {
        String change =
                cabinet.view("/staff/history", HistoryView.Entries.class)
                        .lines()
                        .getFirst()
                        .address();
        String undo = cabinet.done("/staff/folders", "do", "make", "name", "New");
        cabinet.done("/staff/folder/documents/A/B", "do", "delete", "seen", seen());
        for (Language language : Language.values()) {
            for (String address :
                    List.of(
                            "/staff/folders",
                            "/staff/folders?done=" + undo,
                            "/staff/folders/documents/A",
                            "/staff/folders/documents/New",
                            "/staff/folder/documents/A",
                            "/staff/file/documents/A/a.txt",
                            "/staff/history",
                            "/staff/history/documents/A",
                            change,
                            "/staff/removed",
                            "/staff/problems")) {
                check(language + " " + address, cabinet.html(address, language));
            }
        }
    }

    private String seen() {
        return cabinet.view("/staff/folder/documents/A/B", FilingView.FolderSettings.class).seen();
    }

    private static void check(String where, String html) {
        Document page = Jsoup.parse(html);
        assertEquals(1, page.select("h1").size(), where);
        assertEquals(List.of(), unlabelled(page), where);
        assertEquals(List.of(), repeatedIds(page), where);
        assertEquals(List.of(), dangling(page), where);
        assertEquals(List.of(), page.select("[href=''], [lang=''], [style]"), where);
        assertEquals(
                List.of(),
                page.select("form[method=post]:not(.upload):not(:has([name=token]))").stream()
                        .filter(form -> !form.attr("action").startsWith("/staff/uploads/"))
                        .toList(),
                where);
        assertEquals(
                List.of(),
                page.getAllElements().stream()
                        .map(Element::ownText)
                        .filter(text -> text.matches(".*\\b(staff|filing|upload)\\.\\w+.*"))
                        .toList(),
                where);
    }

    private static List<Element> unlabelled(Document page) {
        return page.select("input:not([type=hidden]), select, textarea").stream()
                .filter(field -> page.select("label[for=" + field.id() + "]").size() != 1)
                .toList();
    }

    private static List<String> repeatedIds(Document page) {
        Set<String> seen = new HashSet<>();
        return page.select("[id]").stream().map(Element::id).filter(id -> !seen.add(id)).toList();
    }

    private static List<String> dangling(Document page) {
        return page.select("[aria-labelledby], [aria-describedby]").stream()
                .map(it -> it.attr("aria-labelledby") + it.attr("aria-describedby"))
                .filter(id -> page.getElementById(id) == null)
                .toList();
    }
}
