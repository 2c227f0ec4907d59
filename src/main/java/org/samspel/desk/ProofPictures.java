package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.documents.FileType;
import org.samspel.languages.Language;
import org.samspel.publishing.Manuscript;
import org.samspel.publishing.Site;

/**
 * Pictures of a work that readers don't see yet. A proof is shown as a page from nowhere, for which
 * a browser doesn't say who is signed in: so they are sent within it.
 *
 * @param site what readers see
 * @param proof what they would see
 */
record ProofPictures(Site site, Site proof, Language language) {
    /** Of all pictures of a page; those after that are left out. */
    private static final long MOST_BYTES = 24 << 20;

    /** The page with the pictures it could not get otherwise. */
    String shownIn(String html, Manuscript manuscript) {
        String page = html;
        long left = MOST_BYTES;
        for (SourceFile file : manuscript.files()) {
            String type = FileType.of(file.path().name()).mediaType();
            Optional<String> address = address(proof, file.path());
            boolean isHidden = address.isPresent() && address(site, file.path()).isEmpty();
            if (isHidden && type.startsWith("image/") && file.size() <= left) {
                String source = "src=\"" + address.get() + "\"";
                if (page.contains(source)) {
                    left -= file.size();
                    page = page.replace(source, "src=\"" + data(type, file) + "\"");
                }
            }
        }
        return page;
    }

    private Optional<String> address(Site of, ContentPath path) {
        return of.library()
                .document(path)
                .flatMap(document -> of.addresses().of(document, language));
    }

    private static String data(String type, SourceFile file) {
        try {
            byte[] bytes = Files.readAllBytes(file.location());
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
