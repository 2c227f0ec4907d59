package org.samspel.content;

import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Names and numbers of files as the disk has them. A server started without a locale ({@code
 * LANG=C}) can't spell {@code å} in a {@link Path}; the URI of a path carries its bytes unharmed.
 */
final class FileNames {

    private static final boolean LOCALE_KNOWS_UTF_8 =
            StandardCharsets.UTF_8.name().equals(System.getProperty("sun.jnu.encoding"));

    private static final String INODE = "ino=";

    private FileNames() {}

    /** The location as seen from the folder, with {@code /} between names. */
    static String relative(Path folder, Path location) {
        return LOCALE_KNOWS_UTF_8
                ? folder.relativize(location).toString().replace(File.separatorChar, '/')
                : relativeByBytes(folder, location);
    }

    static String relativeByBytes(Path folder, Path location) {
        String relative = folder.toUri().relativize(location.toUri()).getPath();
        return relative.endsWith("/") ? relative.substring(0, relative.length() - 1) : relative;
    }

    /** Where a path lies when the disk has its name in NFC. */
    static Path location(Path folder, ContentPath path) {
        return LOCALE_KNOWS_UTF_8 ? folder.resolve(path.value()) : locationByBytes(folder, path);
    }

    static Path locationByBytes(Path folder, ContentPath path) {
        String escaped = URLEncoder.encode(path.value(), StandardCharsets.UTF_8);
        String relative = escaped.replace("+", "%20").replace("%2F", "/");
        return Path.of(URI.create(folder.toUri() + relative));
    }

    /** Tells a replaced file from a kept one; 0 where the disk has no such number. */
    static long inode(BasicFileAttributes attributes) {
        String key = String.valueOf(attributes.fileKey()); // on Unix "(dev=fe00,ino=4711)"
        int number = key.indexOf(INODE);
        return number < 0
                ? 0
                : Long.parseLong(key, number + INODE.length(), key.indexOf(')', number), 10);
    }
}
