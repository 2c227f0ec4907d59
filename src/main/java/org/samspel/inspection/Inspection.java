package org.samspel.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.samspel.documents.FileType;

/**
 * Looks into a file as far as it takes to know that it is what its name says (ASVS 5.0.0, 5.2.2 to
 * 5.2.6). The same for a file that comes in and for one that gets a new name.
 */
public final class Inspection {

    private Inspection() {}

    /**
     * What a name alone is enough to object to, so that nobody sends a file in vain.
     *
     * @param name in the form it will be kept
     */
    public static Optional<Objection> ofName(String name) {
        return switch (FileType.of(name)) {
            case PDF -> Optional.empty();
            case DOCX, XLSX, PPTX, ODT, ODS, ODP -> Optional.empty();
            case TXT, CSV, MARKDOWN, SUBTITLES -> Optional.empty();
            case PNG, JPEG, GIF, WEBP -> Optional.empty();
            case MP3, MP4 -> Optional.empty();
            case DOC, XLS, PPT -> Optional.of(Objection.OLD_FORMAT);
            case ZIP, GZIP, SEVEN_ZIP -> Optional.of(Objection.ARCHIVE);
            case PPSX, DOTX, RTF, EPUB, TSV, HTML, XML, JSON, BIBTEX, RIS, CALENDAR ->
                    Optional.of(Objection.TYPE);
            case AVIF, TIFF, SVG, M4A, WAV, WEBM, MOV -> Optional.of(Objection.TYPE);
            case OTHER -> Optional.of(hasMacros(name) ? Objection.MACROS : Objection.TYPE);
        };
    }

    private static boolean hasMacros(String name) {
        return name.matches("(?i).*\\.(docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm)");
    }

    /**
     * What there is to object to in a file.
     *
     * @param file where it lies, under any name
     * @param name under which it came or is to be kept
     * @throws IOException when the disk fails, not when the file is bad
     */
    public static Optional<Objection> of(Path file, String name) throws IOException {
        Optional<Objection> byName = ofName(name);
        if (byName.isPresent()) {
            return byName;
        }
        try {
            check(file, FileType.of(name));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.objection());
        } catch (EOFException | ZipException damaged) {
            return Optional.of(Objection.DAMAGED);
        }
    }

    private static void check(Path file, FileType type) throws IOException {
        if (Files.size(file) == 0) {
            throw new Refused(Objection.EMPTY);
        }
        Signature found = Signature.of(file);
        if (found == Signature.OLE && Signature.of(type) == Signature.ZIP) {
            // So is every Office file with a password, and every one of before 2007.
            throw new Refused(Objection.PASSWORD);
        }
        if (found != Signature.of(type)) {
            throw new Refused(Objection.DISGUISED);
        }
        switch (found) {
            case PDF -> PdfEnds.check(file);
            case ZIP -> OfficeContainer.check(file, type);
            case PNG, JPEG, GIF, WEBP -> Picture.check(file, found);
            case TEXT -> TextContent.check(file, type);
            case OLE, MP3, MP4, UNKNOWN -> {} // the signature is all there is to see
        }
    }
}
