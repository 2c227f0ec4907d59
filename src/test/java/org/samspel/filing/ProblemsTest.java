package org.samspel.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;

/** What is wrong in the content is shown with where it is mended. */
class ProblemsTest {
    @TempDir Path place;
    private Cabinet cabinet;

    @BeforeEach
    void open() throws Exception {
        cabinet = new Cabinet(place);
        cabinet.write("site.yml", "name: A\nlanguages: [en]\n");
        cabinet.write("documents/A/_folder.yml", "title: A\nunknown: 1\n");
        cabinet.write("documents/A/a.txt", "A");
        cabinet.write("documents/A/a.txt.yml", "language: klingon\n");
        cabinet.write("documents/A/b.txt.yml", "title: Of nothing\n");
        cabinet.write(
                "articles/a/index.en.md",
                "---\ntitle: A\n---\n[Gone](nowhere.md) [There](#none)\n\n![](/no.png)\n");
    }

    @AfterEach
    void close() throws Exception {
        cabinet.close();
    }

    @Test
    void eachIsOfAKindAndLeadsToWhereItIsMended() {
        var groups = cabinet.view("/staff/problems", ProblemsPage.ProblemsView.class).groups();
        var places = new TreeMap<String, List<String>>();
        groups.forEach(
                group ->
                        places.put(
                                group.kind(),
                                group.items().stream().map(ProblemsPage.Item::mend).toList()));
        String text = "/staff/works/articles/a/en";
        assertEquals(List.of(text, text, text), places.get("link"));
        assertEquals(List.of(text), places.get("image"));
        assertEquals(
                List.of("/staff/folder/documents/A", "/staff/file/documents/A/a.txt"),
                places.get("field"));
        assertEquals(List.of(""), places.get("file"));
    }

    @Test
    void whatIsWrongWithTheThemeStandsThereTooInTheLanguageOfWhoLooks() {
        cabinet.wrong(
                new Problem(
                        "themes/own/layouts/list.peb",
                        3,
                        0,
                        Problem.Severity.ERROR,
                        Explanation.of("theme.filter", "shout"),
                        Problem.Kind.THEME));
        var view = cabinet.view("/staff/problems", ProblemsPage.ProblemsView.class);
        var group = view.groups().stream().filter(it -> it.kind().equals("theme")).findFirst();
        assertEquals("The theme", group.orElseThrow().label());
        ProblemsPage.Item item = group.orElseThrow().items().getFirst();
        assertEquals("themes/own/layouts/list.peb:3", item.place());
        assertEquals("There is no filter shout.", item.what());
        assertEquals("", item.mend());
    }
}
