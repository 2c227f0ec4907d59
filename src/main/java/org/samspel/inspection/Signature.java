package org.samspel.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.samspel.documents.FileType;

/** What the first bytes of a file say it is. */
enum Signature {
    PDF,
    ZIP,
    OLE,
    PNG,
    JPEG,
    GIF,
    WEBP,
    MP3,
    MP4,
    TEXT,
    UNKNOWN;

    private static final int HEAD = 4_096;

    /** Before the header of a PDF some programs write a mark or an empty line. */
    private static final String PDF_HEAD = "(?s)(\u00ef\u00bb\u00bf)?\\s{0,8}%PDF-[12]\\.\\d.*";

    /** The two bytes of an MPEG frame: eleven ones, then a version and a layer that exist. */
    private static final String MP3_HEAD =
            "(?s)(ID3[\\x02-\\x04]|\\xFF[\\xFA\\xFB\\xF2\\xF3\\xE2\\xE3]).*";

    private static final String MP4_HEAD =
            "(?s)\\x00\\x00..ftyp(isom|iso\\d|mp4[12]|avc1|M4V |dash|MSNV|3gp\\d).*";

    static Signature of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(new String(in.readNBytes(HEAD), ISO_8859_1));
        }
    }

    private static Signature of(String head) {
        if (head.matches(PDF_HEAD)) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLE;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.matches("(?s)RIFF.{4}WEBPVP8[ LX].*")) {
            return WEBP;
        }
        if (head.matches(MP3_HEAD)) {
            return MP3;
        }
        if (head.matches(MP4_HEAD)) {
            return MP4;
        }
        return TextContent.looksLikeText(head) ? TEXT : UNKNOWN;
    }

    /** What a file of this type begins with. */
    static Signature of(FileType type) {
        return switch (type) {
            case PDF -> PDF;
            case DOCX, XLSX, PPTX, ODT, ODS, ODP -> ZIP;
            case PNG -> PNG;
            case JPEG -> JPEG;
            case GIF -> GIF;
            case WEBP -> WEBP;
            case MP3 -> MP3;
            case MP4 -> MP4;
            case TXT, CSV, MARKDOWN, SUBTITLES -> TEXT;
            default -> UNKNOWN;
        };
    }
}
