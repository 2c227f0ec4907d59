package org.samspel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/** What somebody finds who goes on with a text. */
class ManuscriptsTest {
    private static final String PATH = "articles/a/index.nb.md";
    private static final Name NAME =
            new Name(WorkId.of("articles/a").orElseThrow(), Language.NB, "kari@example.org");

    @TempDir private Path place;
    private WritingTable table;

    @BeforeEach
    void open() throws Exception {
        table = new WritingTable(place);
        table.text(PATH);
    }

    @AfterEach
    void close() throws IOException {
        table.close();
    }

    private Text kept(String contents) throws IOException {
        table.manuscripts().copies().save(table.manuscripts().find(NAME).saying(contents));
        return table.manuscripts().find(NAME);
    }

    /** As when the portal is killed after the text has come in and before the copy is gone. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasPublishedIsNoTextOfSomebodyElse(boolean draft) throws IOException {
        Text text = kept("---\ntitle: A title\n---\nA new text.\n");
        assertEquals(1, text.revision());
        table.write(PATH, FrontMatterWriter.draft(text.contents(), draft).orElseThrow());
        Text found = table.manuscripts().find(NAME);
        assertFalse(found.isBehind());
        assertEquals(0, found.revision());
        assertEquals(Optional.empty(), found.savedAt());
    }

    @Test
    void whatSomebodyElsePublishedMeanwhileIsTold() throws IOException {
        kept("---\ntitle: A title\n---\nMy text.\n");
        table.write(PATH, "---\ntitle: A title\n---\nTheir text.\n");
        Text found = table.manuscripts().find(NAME);
        assertTrue(found.isBehind());
        assertTrue(found.contents().contains("My text."));
    }
}
