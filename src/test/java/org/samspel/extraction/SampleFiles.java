package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;

/** Makes real files of all kinds, good ones and hostile ones, in a folder. */
final class SampleFiles {

    private final Path folder;

    SampleFiles(Path folder) {
        this.folder = folder;
    }

    SourceFile file(String name, byte[] bytes) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return source(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source file that a file already there is. */
    SourceFile source(String name) throws IOException {
        Path path = folder.resolve(name);
        return new SourceFile(
                new ContentPath("documents/" + name),
                path,
                sha256(path),
                "blob",
                Files.size(path),
                Files.getLastModifiedTime(path).toInstant(),
                0);
    }

    private static String sha256(Path path) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done to a PDF before it is saved. */
    interface Touch {
        void apply(PDDocument document) throws IOException;
    }

    SourceFile pdf(String name, List<String> pages, Touch touch) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String page : pages) {
                addPage(document, page);
            }
            touch.apply(document);
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            document.save(path.toFile());
        }
        return source(name);
    }

    SourceFile pdf(String name, String... pages) throws IOException {
        return pdf(name, List.of(pages), document -> {});
    }

    private static void addPage(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.setLeading(14);
            content.newLineAtOffset(50, 700);
            for (String line : text.lines().toList()) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    static void tagged(PDDocument document) {
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marks);
        document.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot());
        document.getDocumentCatalog().setLanguage("nn-NO");
        document.getDocumentInformation().setTitle("Årsmelding");
    }

    /** A last page that is nothing but a picture, as a scanner makes it. */
    static void scanned(PDDocument document) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        drawPicture(document, page);
    }

    /** A first page that is nothing but a picture. */
    static void coverFirst(PDDocument document) throws IOException {
        PDPage page = new PDPage();
        document.getPages().insertBefore(page, document.getPage(0));
        drawPicture(document, page);
    }

    private static void drawPicture(PDDocument document, PDPage page) throws IOException {
        BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 600, 800);
        }
    }

    static Touch encrypted(String owner, String user) {
        return document ->
                document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
    }

    /** A page whose content is one text of so many bytes, deflated to a thousandth. */
    static Touch memoryBomb(int megabytes) {
        return document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            byte[] block = "A".repeat(1 << 20).getBytes(UTF_8);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("BT (".getBytes(UTF_8));
                for (int i = 0; i < megabytes; i++) {
                    out.write(block);
                }
                out.write(") Tj ET".getBytes(UTF_8));
            }
            page.setContents(stream);
        };
    }

    /** Forms that each draw the next one ten times: minutes of work from a few hundred bytes. */
    static void timeBomb(PDDocument document) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        COSStream next = form(document, "0 0 m ".repeat(50));
        for (int level = 0; level < 12; level++) {
            COSStream form = form(document, "/X Do ".repeat(10));
            COSDictionary named = new COSDictionary();
            named.setItem("X", next);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, named);
            form.setItem(COSName.RESOURCES, resources);
            next = form;
        }
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream()) {
            out.write("/X Do".getBytes(UTF_8));
        }
        page.setContents(content);
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("X"), new PDFormXObject(next));
    }

    private static COSStream form(PDDocument document, String content) throws IOException {
        COSStream form = document.getDocument().createCOSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, new PDRectangle(100, 100));
        try (OutputStream out = form.createOutputStream()) {
            out.write(content.getBytes(UTF_8));
        }
        return form;
    }

    /** A zip of these parts, in this order. */
    SourceFile zip(String name, Map<String, String> parts) throws IOException {
        Path path = Files.createDirectories(folder).resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return source(name);
    }

    SourceFile docx(String name, String body) throws IOException {
        return zip(name, docxParts(body));
    }

    static Map<String, String> docxParts(String body) {
        return Map.of(
                "_rels/.rels",
                relationships("rId1 officeDocument word/document2.xml"),
                "word/document2.xml",
                "<w:document xmlns:w='urn:w' xmlns:mc='urn:mc'><w:body>%s</w:body></w:document>"
                        .formatted(body),
                "word/footnotes.xml",
                "<w:footnotes xmlns:w='urn:w'><w:p><w:r><w:t>En fotnote</w:t></w:r></w:p></w:footnotes>",
                "word/styles.xml",
                "<w:styles xmlns:w='urn:w'><w:lang w:val='nb-NO' w:eastAsia='en-US'/></w:styles>",
                "docProps/core.xml",
                "<cp:core xmlns:cp='urn:cp' xmlns:dc='urn:dc'><dc:title>Sluttrapport</dc:title></cp:core>");
    }

    SourceFile pptx(String name) throws IOException {
        return zip(
                name,
                Map.of(
                        "_rels/.rels",
                        relationships("rId1 officeDocument ppt/presentation.xml"),
                        "ppt/presentation.xml",
                        "<p:presentation xmlns:p='urn:p' xmlns:r='urn:r'><p:sldIdLst>"
                                + "<p:sldId id='256' r:id='rId7'/><p:sldId id='257' r:id='rId3'/>"
                                + "</p:sldIdLst></p:presentation>",
                        "ppt/_rels/presentation.xml.rels",
                        relationships(
                                "rId3 slide slides/slide1.xml", "rId7 slide slides/slide2.xml"),
                        "ppt/slides/slide1.xml",
                        slide("Andre bilde"),
                        "ppt/slides/slide2.xml",
                        slide("Første bilde")));
    }

    private static String slide(String text) {
        return "<p:sld xmlns:p='urn:p' xmlns:a='urn:a'><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:sld>"
                .formatted(text);
    }

    SourceFile xlsx(String name) throws IOException {
        return zip(
                name,
                Map.of(
                        "_rels/.rels",
                        relationships("rId1 officeDocument /xl/workbook.xml"),
                        "xl/workbook.xml",
                        "<workbook xmlns:r='urn:r'><sheets><sheet name='Tall' sheetId='1' r:id='rId1'/>"
                                + "<sheet name='Kilder' sheetId='2' r:id='rId2'/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                "rId1 worksheet worksheets/sheet1.xml",
                                "rId2 worksheet worksheets/sheet2.xml"),
                        "xl/sharedStrings.xml",
                        "<sst><si><t>Kommune</t></si><si><r><t>Inn</t></r><r><t>byggere</t></r></si></sst>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
                                + "<row><c t='inlineStr'><is><t>Ås</t></is></c>"
                                + "<c><f>SUM(A1)</f><v>20652</v></c><c t='s'><v>99</v></c></row>"
                                + "</sheetData></worksheet>",
                        "xl/worksheets/sheet2.xml",
                        "<worksheet><sheetData/></worksheet>"));
    }

    static String relationships(String... idTypeTarget) {
        StringBuilder xml = new StringBuilder("<Relationships>");
        for (String relationship : idTypeTarget) {
            String[] part = relationship.split(" ", 3);
            xml.append(
                    "<Relationship Id='%s' Type='urn:x/%s' Target='%s'/>"
                            .formatted((Object[]) part));
        }
        return xml.append("</Relationships>").toString();
    }

    SourceFile openDocument(String name, String content) throws IOException {
        return zip(
                name,
                Map.of(
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='urn:m'/>",
                        "content.xml",
                        content,
                        "meta.xml",
                        "<o:meta xmlns:o='urn:o' xmlns:dc='urn:dc'><dc:title>Håndbok</dc:title>"
                                + "<dc:language>sv-SE</dc:language></o:meta>"));
    }
}
