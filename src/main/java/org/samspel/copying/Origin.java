package org.samspel.copying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.EarlierVersion;
import org.samspel.content.SourceFile;
import org.samspel.pages.Pages;
import org.samspel.publishing.Site;
import org.samspel.themes.Theme;

/**
 * What is copied.
 *
 * @param url the site's public address, without a slash at the end
 */
public record Origin(Site site, Pages pages, Theme theme, String url, Bytes bytes) {

    /** Where the bytes of files are. */
    public interface Bytes {
        /** A file of the content as it is now. */
        InputStream open(SourceFile file) throws IOException;

        /** A file of the content as it was. */
        InputStream open(EarlierVersion version) throws IOException;

        /** The small picture of the file with this SHA-256. */
        Optional<Path> picture(String sha256);

        /** The text inside the file with this SHA-256; empty when there is none. */
        String text(String sha256);
    }

    Optional<SourceFile> source(ContentPath path) {
        return site.revision().file(path);
    }
}
