package org.samspel.previews;

import java.util.Optional;
import org.samspel.documents.Document;
import org.samspel.documents.FileType;

/** The ways in which files are shown. */
public enum PreviewType {
    PDF,
    SLIDES,
    SHEETS,
    DOCUMENT,
    TABLE,
    TEXT,
    IMAGE,
    AUDIO,
    VIDEO;

    /** Empty when a file of its kind can't be shown. */
    public static Optional<PreviewType> of(Document document) {
        return switch (FileType.of(document.file().path().name())) {
            case PDF -> Optional.of(PDF);
            case PPTX, PPSX, ODP -> Optional.of(SLIDES);
            case XLSX, ODS -> Optional.of(SHEETS);
            case DOCX, DOTX, ODT -> Optional.of(DOCUMENT);
            case CSV, TSV -> Optional.of(TABLE);
            case TXT, MARKDOWN, HTML, XML, JSON, SVG -> Optional.of(TEXT); // as source
            case BIBTEX, RIS, CALENDAR, SUBTITLES -> Optional.of(TEXT);
            case JPEG, PNG, GIF, WEBP, AVIF -> Optional.of(IMAGE);
            case MP3, M4A, WAV -> Optional.of(AUDIO);
            case MP4, WEBM -> Optional.of(VIDEO);
            case DOC, XLS, PPT, RTF, EPUB, TIFF, MOV -> Optional.empty();
            case ZIP, GZIP, SEVEN_ZIP, OTHER -> Optional.empty();
        };
    }
}
