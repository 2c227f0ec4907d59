package org.samspel.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.samspel.documents.FileType;

/** Office Open XML and OpenDocument: ZIP files that say inside which of them they are. */
final class OfficeContainer {
    private static final long MOST_UNPACKED = 512L << 20;

    /** Large spreadsheets reach 50; deflate can give 1,032. */
    private static final int HIGHEST_RATIO = 200;

    /** Below this the ratio does not matter. */
    private static final long HARMLESS = 16L << 20;

    private static final int LARGEST_LIST = 1 << 20;
    private static final int UNIX_TYPE = 0xf000;
    private static final int UNIX_LINK = 0xa000;

    /** Leads out of the folder it is unpacked to, on one system or another. */
    private static final String ESCAPES =
            "(?s)[/\\\\].*|\\p{Alpha}:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?";

    private static final String MACROS =
            "(?i).*vbaproject\\.bin|xl/macrosheets/.*|basic/.*|scripts/.*|.*\\.(exe|dll|js|vbs)";

    private OfficeContainer() {}

    static void check(Path file, FileType type) throws IOException {
        List<ZipDirectory.Entry> entries = ZipDirectory.read(file);
        checkNames(entries);
        checkSizes(entries, Files.size(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkKind(zip, type);
            checkTruth(zip);
        }
    }

    private static void checkNames(List<ZipDirectory.Entry> entries) throws Refused {
        Set<String> names = new HashSet<>();
        for (ZipDirectory.Entry entry : entries) {
            boolean link = (entry.attributes() >>> 16 & UNIX_TYPE) == UNIX_LINK;
            boolean control = entry.name().chars().anyMatch(Character::isISOControl);
            if (link || control || entry.name().matches(ESCAPES)) {
                throw new Refused(Objection.UNSAFE_NAMES);
            }
            if (entry.encrypted()) {
                throw new Refused(Objection.PASSWORD);
            }
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw new Refused(Objection.DAMAGED); // readers would not agree which one counts
            }
            if (entry.name().matches(MACROS)) {
                throw new Refused(Objection.MACROS);
            }
        }
    }

    private static void checkSizes(List<ZipDirectory.Entry> entries, long size) throws Refused {
        long unpacked = entries.stream().mapToLong(ZipDirectory.Entry::unpacked).sum();
        long packed = entries.stream().mapToLong(ZipDirectory.Entry::packed).sum();
        long most = Math.min(MOST_UNPACKED, Math.max(HARMLESS, size * HIGHEST_RATIO));
        // Entries that overlap are how a small file says little and unpacks to much.
        if (unpacked > most || packed > size) {
            throw new Refused(Objection.UNPACKED_SIZE);
        }
    }

    private static void checkKind(ZipFile zip, FileType type) throws IOException {
        switch (type) {
            case DOCX -> checkMain(zip, "wordprocessingml.document.main+xml");
            case XLSX -> checkMain(zip, "spreadsheetml.sheet.main+xml");
            case PPTX -> checkMain(zip, "presentationml.presentation.main+xml");
            default -> checkOpenDocument(zip, type);
        }
    }

    private static void checkMain(ZipFile zip, String type) throws IOException {
        String types = text(zip, "[Content_Types].xml");
        if (types.contains("macroEnabled")) {
            throw new Refused(Objection.MACROS);
        }
        if (!types.contains(type)) {
            throw new Refused(Objection.DISGUISED);
        }
    }

    private static void checkOpenDocument(ZipFile zip, FileType type) throws IOException {
        if (!text(zip, "mimetype").strip().equals(type.mediaType())) {
            throw new Refused(Objection.DISGUISED);
        }
        if (text(zip, "META-INF/manifest.xml").contains("encryption-data")) {
            throw new Refused(Objection.PASSWORD);
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused(Objection.DISGUISED);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_LIST), UTF_8);
        }
    }

    /** What a directory says may be a lie: nothing may unpack to more, or to less. */
    private static void checkTruth(ZipFile zip) throws IOException {
        for (ZipEntry entry : zip.stream().toList()) {
            try (InputStream in = zip.getInputStream(entry)) {
                in.skipNBytes(entry.getSize());
                if (in.read() >= 0) {
                    throw new Refused(Objection.UNPACKED_SIZE);
                }
            }
        }
    }
}
