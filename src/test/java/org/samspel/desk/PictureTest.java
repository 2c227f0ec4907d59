package org.samspel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samspel.content.ContentPath;
import org.samspel.documents.FileType;
import org.samspel.uploads.StagedFile;

/** What a picture shows is said in words that are no Markdown. */
class PictureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A [map] \\ of `all`",
                "`one tick",
                "<b>bold</b> & <i",
                "Salt &amp; pepper",
                "![other](other.png)",
                "*a* _b_ ~c~ $d$ http://example.org"
            })
    void whatItShowsIsReadAsItWasTyped(String alt) {
        StagedFile file = new StagedFile(Path.of("x"), "", "a.png", FileType.of("a.png"));
        Picture picture = new Picture(file, new ContentPath("articles/a/a.png"), alt);
        String html =
                HtmlRenderer.builder()
                        .build()
                        .render(Parser.builder().build().parse(picture.markdown()));
        assertEquals(alt, Jsoup.parse(html).select("img[src=a.png]").attr("alt"));
    }
}
