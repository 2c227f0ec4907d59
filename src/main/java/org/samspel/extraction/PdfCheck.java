package org.samspel.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a PDF offers to those who do not see it (after ISO 14289-1, PDF/UA). */
final class PdfCheck {

    /** Metadata of real files is a few kilobytes. */
    private static final int MAX_METADATA = 1 << 20;

    private final PDDocument document;
    private final PDDocumentCatalog catalog;
    private final ExtractedText text;
    private final AccessibilityCheck check;

    private PdfCheck(PDDocument document, ExtractedText text, AccessibilityCheck check) {
        this.document = document;
        this.catalog = document.getDocumentCatalog();
        this.text = text;
        this.check = check;
    }

    static void look(Path file, ExtractedText text, AccessibilityCheck check) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), PdfText.SCRATCH.streamCache)) {
            new PdfCheck(document, text, check).look();
        }
    }

    private void look() {
        textLayer();
        if (document.isEncrypted()) {
            check.found(
                    Finding.Aspect.READING_ALOUD,
                    document.getCurrentAccessPermission().canExtractForAccessibility());
        }
        boolean tagged = text.tagged().orElse(false);
        check.found(Finding.Aspect.TAGS, tagged);
        check.found(Finding.Aspect.LANGUAGE, text.language().isPresent());
        title();
        if (tagged) {
            new PdfTags(catalog.getStructureTreeRoot()).report(check, text);
        }
    }

    /** An empty page is no hindrance, and neither is a cover; a page that is a picture is. */
    private void textLayer() {
        int withText = 0;
        int pictures = 0;
        for (int i = 0; i < text.pages().size(); i++) {
            if (!text.pages().get(i).isBlank()) {
                withText++;
            } else if (showsPicture(i)) {
                pictures += i == 0 && text.pages().size() > 1 ? 0 : 1;
            }
        }
        check.found(Finding.Aspect.TEXT, withText, withText + pictures);
    }

    private boolean showsPicture(int number) {
        PDPage page = document.getPage(number);
        PDResources resources = page.getResources();
        return resources != null && resources.getXObjectNames().iterator().hasNext();
    }

    private void title() {
        boolean titled = text.title().isPresent() || titleInMetadata().isPresent();
        check.found(Finding.Aspect.TITLE, titled);
        if (titled) {
            PDViewerPreferences preferences = catalog.getViewerPreferences();
            check.found(
                    Finding.Aspect.TITLE_SHOWN,
                    preferences != null && preferences.displayDocTitle());
        }
    }

    /** The title in XMP (ISO 16684-1), which has replaced that in the document information. */
    private Optional<String> titleInMetadata() {
        PDMetadata metadata = catalog.getMetadata();
        if (metadata == null || !metadata.getCOSObject().containsKey(COSName.LENGTH)) {
            return Optional.empty();
        }
        try (InputStream in = metadata.exportXMPMetadata()) {
            return title(in.readNBytes(MAX_METADATA));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<String> title(byte[] xmp) throws IOException {
        try (XmlPart xml = new XmlPart(new ByteArrayInputStream(xmp))) {
            while (xml.next()) {
                if (xml.beginning().equals("title")) {
                    return Optional.of(xml.content().strip()).filter(title -> !title.isEmpty());
                }
            }
        }
        return Optional.empty();
    }
}
