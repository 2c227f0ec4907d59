package org.samspel.previews;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.documents.Document;
import org.samspel.documents.Downloads;
import org.samspel.documents.FileType;
import org.samspel.documents.TextStart;
import org.samspel.extraction.ExtractedText;
import org.samspel.extraction.OfficeHtml;
import org.samspel.extraction.TextExtraction;
import org.samspel.rendering.ForeignHtml;

/** Makes previews. It may take as long as opening an office file in another process. */
public final class Previews {
    private static final int MOST_BYTES = 200_000;

    /** In characters; no more of a long report's text than anyone reads on one page. */
    private static final int MOST_TEXT = 300_000;

    private static final int MOST_PAGES = 500;

    private final Downloads downloads;
    private final TextExtraction extraction;

    public Previews(Downloads downloads, TextExtraction extraction) {
        this.downloads = downloads;
        this.extraction = extraction;
    }

    /**
     * @throws org.samspel.content.ContentChanged when the disk has something else by now
     * @throws NotNow when another process could not look into it
     */
    public Preview of(Document document, PreviewType type) throws IOException {
        return switch (type) {
            case PDF, SLIDES, SHEETS -> pages(document);
            case DOCUMENT -> html(document);
            case TABLE -> table(document);
            case TEXT -> text(document);
            case IMAGE, AUDIO, VIDEO -> new Preview.File();
        };
    }

    private Preview pages(Document document) {
        List<String> all =
                extraction
                        .text(document.file().sha256())
                        .filter(text -> text.failure().isEmpty())
                        .map(ExtractedText::pages)
                        .orElse(List.of());
        List<String> texts = new ArrayList<>();
        int room = MOST_TEXT;
        for (String page : all) {
            if (room == 0 || texts.size() == MOST_PAGES) {
                break;
            }
            String part = page.substring(0, Math.min(page.length(), room));
            texts.add(VisibleText.of(part));
            room -= part.length();
        }
        return texts.isEmpty()
                ? new Preview.Nothing()
                : new Preview.Pages(texts, room == 0 || texts.size() < all.size());
    }

    private Preview html(Document document) throws IOException {
        Optional<OfficeHtml> found = extraction.html(document.file());
        if (found.isEmpty()) {
            throw new NotNow();
        }
        return found.filter(html -> !html.html().isBlank())
                .<Preview>map(
                        html ->
                                new Preview.Html(
                                        ForeignHtml.clean(VisibleText.of(html.html())),
                                        html.shortened(),
                                        html.pictures()))
                .orElseGet(Preview.Nothing::new);
    }

    private Preview text(Document document) throws IOException {
        TextStart start = downloads.start(document, MOST_BYTES);
        return isText(start)
                ? new Preview.Text(VisibleText.of(start.text()), !start.whole())
                : new Preview.Nothing();
    }

    private Preview table(Document document) throws IOException {
        TextStart start = downloads.start(document, MOST_BYTES);
        if (!isText(start)) {
            return new Preview.Nothing();
        }
        boolean tabs = FileType.of(document.file().path().name()) == FileType.TSV;
        String text = VisibleText.of(start.text());
        return (tabs ? DelimitedText.read(text, '\t') : DelimitedText.read(text))
                .table(start.whole());
    }

    /** No text has a zero in it, whatever its name says. */
    private static boolean isText(TextStart start) {
        return !start.text().isBlank() && start.text().indexOf('\0') < 0;
    }
}
