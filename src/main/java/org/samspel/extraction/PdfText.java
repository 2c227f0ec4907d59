package org.samspel.extraction;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Text of a PDF file, page by page in reading order as the file gives it. A page that cannot be
 * read is empty and costs only itself.
 */
final class PdfText extends PDFTextStripper {

    /** Beyond 8 MB, decoded streams go to a temporary file; beyond 512 MB the file is refused. */
    static final MemoryUsageSetting SCRATCH = MemoryUsageSetting.setupMixed(8L << 20, 512L << 20);

    private final StringWriter page = new StringWriter();
    private final PageCollector collector;

    private PdfText(PageCollector collector) {
        this.collector = collector;
    }

    static void read(Path file, PageCollector collector) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), SCRATCH.streamCache)) {
            describe(document, collector);
            PdfText text = new PdfText(collector);
            text.writeText(document, text.page);
        }
    }

    private static void describe(PDDocument document, PageCollector collector) {
        Optional.ofNullable(document.getDocumentInformation().getTitle())
                .ifPresent(collector::title);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        Optional.ofNullable(catalog.getLanguage()).ifPresent(collector::language);
        boolean marked =
                Optional.ofNullable(catalog.getMarkInfo()).filter(PDMarkInfo::isMarked).isPresent();
        collector.tagged(marked && catalog.getStructureTreeRoot() != null);
    }

    @Override
    protected void processPages(PDPageTree pages) {
        for (PDPage each : pages) {
            if (collector.full()) {
                return;
            }
            readPage(each);
            collector.append(page.getBuffer());
            collector.endPage();
            page.getBuffer().setLength(0);
        }
    }

    private void readPage(PDPage each) {
        try {
            if (each.hasContents()) {
                processPage(each);
            }
        } catch (IOException unreadable) {
            page.getBuffer().setLength(0);
        }
    }
}
