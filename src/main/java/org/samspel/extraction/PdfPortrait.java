package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a PDF says about itself: XMP (ISO 16684-1), its Info dictionary, and its first pages. */
final class PdfPortrait {
    private PdfPortrait() {}

    static void look(Path file, Portrait portrait) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), PdfText.SCRATCH.streamCache)) {
            portrait.pages(document.getNumberOfPages());
            xmp(document, portrait);
            info(document.getDocumentInformation(), portrait);
            Optional.ofNullable(document.getDocumentCatalog().getLanguage())
                    .ifPresent(portrait::language);
            FirstPages.look(document, portrait);
        }
    }

    private static void info(PDDocumentInformation info, Portrait portrait) {
        Optional.ofNullable(info.getTitle()).ifPresent(portrait::title);
        Optional.ofNullable(info.getAuthor()).ifPresent(portrait::authors);
        Optional.ofNullable(info.getKeywords()).ifPresent(portrait::keywords);
        Optional.ofNullable(info.getSubject()).ifPresent(portrait::summary);
        Optional.ofNullable(info.getCreationDate()).map(PdfPortrait::day).ifPresent(portrait::date);
    }

    private static LocalDate day(Calendar time) {
        return time.toInstant().atZone(time.getTimeZone().toZoneId()).toLocalDate();
    }

    private static void xmp(PDDocument document, Portrait portrait) throws IOException {
        Optional<PDMetadata> metadata =
                Optional.ofNullable(document.getDocumentCatalog().getMetadata());
        if (metadata.isEmpty()) {
            return;
        }
        try (XmlPart xml = new XmlPart(metadata.get().exportXMPMetadata())) {
            DublinCore.look(xml, portrait);
        } catch (IOException broken) {
            // the file may still be a good one
        }
    }
}
