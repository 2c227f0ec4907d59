package org.samspel.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.languages.Language;

/**
 * The kinds of files people publish, told by the extension of the name. Labels are what people call
 * a type in any of the portal's languages.
 */
public enum FileType {
    PDF("application/pdf", "PDF", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "PowerPoint",
            "pptx"),
    PPSX(
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
            "PowerPoint",
            "ppsx"),
    DOTX("application/vnd.openxmlformats-officedocument.wordprocessingml.template", "Word", "dotx"),
    DOC("application/msword", "Word", "doc dot"),
    XLS("application/vnd.ms-excel", "Excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "PowerPoint", "ppt pps"),
    ODT("application/vnd.oasis.opendocument.text", "ODT", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ODS", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "ODP", "odp"),
    RTF("application/rtf", "RTF", "rtf"),
    EPUB("application/epub+zip", "EPUB", "epub"),
    TXT("text/plain", "TXT", "txt text log"),
    CSV("text/csv", "CSV", "csv"),
    TSV("text/tab-separated-values", "TSV", "tsv"),
    MARKDOWN("text/markdown", "Markdown", "md markdown"),
    HTML("text/html", "HTML", "html htm"),
    XML("application/xml", "XML", "xml"),
    JSON("application/json", "JSON", "json geojson"),
    BIBTEX("application/x-bibtex", "BibTeX", "bib"),
    RIS("application/x-research-info-systems", "RIS", "ris"),
    CALENDAR("text/calendar", "iCal", "ics"),
    JPEG("image/jpeg", "JPEG", "jpg jpeg"),
    PNG("image/png", "PNG", "png"),
    GIF("image/gif", "GIF", "gif"),
    WEBP("image/webp", "WebP", "webp"),
    AVIF("image/avif", "AVIF", "avif"),
    TIFF("image/tiff", "TIFF", "tif tiff"),
    SVG("image/svg+xml", "SVG", "svg"),
    MP3("audio/mpeg", "MP3", "mp3"),
    M4A("audio/mp4", "M4A", "m4a"),
    WAV("audio/wav", "WAV", "wav"),
    MP4("video/mp4", "MP4", "mp4 m4v"),
    WEBM("video/webm", "WebM", "webm"),
    MOV("video/quicktime", "MOV", "mov"),
    SUBTITLES("text/vtt", "VTT", "vtt"),
    ZIP("application/zip", "ZIP", "zip"),
    GZIP("application/gzip", "GZ", "gz tgz"),
    SEVEN_ZIP("application/x-7z-compressed", "7Z", "7z"),
    /** Anything else. */
    OTHER("application/octet-stream", "", "");

    private static final Map<String, FileType> BY_EXTENSION =
            Arrays.stream(values())
                    .flatMap(
                            type ->
                                    Arrays.stream(type.extensions.split(" "))
                                            .map(extension -> Map.entry(extension, type)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String mediaType;
    private final String label;
    private final String extensions;

    FileType(String mediaType, String label, String extensions) {
        this.mediaType = mediaType;
        this.label = label;
        this.extensions = extensions;
    }

    /** The type of a file with this name; {@link #OTHER} when the extension says nothing. */
    public static FileType of(String name) {
        return BY_EXTENSION.getOrDefault(extension(name), OTHER);
    }

    /** What follows the last dot, in lower case; empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** What a name says of its language: {@code report.nb.pdf} is in bokmål. */
    static Optional<Language> language(String name) {
        String[] parts = name.split("\\.", -1);
        return parts.length < 3 ? Optional.empty() : Language.of(parts[parts.length - 2]);
    }

    public String mediaType() {
        return mediaType;
    }

    public String label() {
        return label;
    }

    /** Whether a browser shows it by itself and can run nothing in it. */
    boolean harmless() {
        return switch (this) {
            case PDF, TXT -> true;
            case JPEG, PNG, GIF, WEBP, AVIF, TIFF -> true;
            case MP3, M4A, WAV, MP4, WEBM, MOV -> true;
            default -> false;
        };
    }

    /** Whether a program that opens it needs to know its encoding, and finds it nowhere inside. */
    boolean isPlainText() {
        return switch (this) {
            case TXT, CSV, TSV, MARKDOWN -> true;
            default -> false;
        };
    }
}
