package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.documents.FileType;
import org.samspel.languages.Language;
import org.samspel.publishing.Addresses;
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
    static final long MOST_BYTES = 4 << 20;

    /** What is shown, and what is led to, without what follows the address. */
    private static final Pattern TARGET =
            Pattern.compile("(?<=\\s(?:src|href)=\")[^\"?#]*(?=[\"?#])");

    /** The link to all files in one, which readers don't get either. */
    private static final Pattern ARCHIVE = Pattern.compile("<p class=\"archive\">.*?</p>\\n?");

    private static final Pattern SOURCE = Pattern.compile("(?<=\\ssrc=\")[^\"]*(?=\")");

    private static final Pattern LINK = Pattern.compile("\\shref=\"([^\"?#]*)[^\"]*\"");

    /**
     * The page with the pictures it could not get otherwise; a picture counts where it stands. What
     * would lead to a file readers don't get leads nowhere.
     */
    String shownIn(String html, Manuscript manuscript) {
        Map<String, SourceFile> hidden = hidden(manuscript);
        String shown = withoutLinks(withoutArchive(html, hidden), hidden);
        hidden.values().removeIf(file -> !type(file).startsWith("image/"));
        Matcher sources = SOURCE.matcher(shown);
        StringBuilder page = new StringBuilder(shown.length());
        long left = MOST_BYTES;
        while (sources.find()) {
            SourceFile file = hidden.get(sources.group());
            if (file != null && file.size() <= left) {
                left -= file.size();
                sources.appendReplacement(page, data(file));
            }
        }
        return sources.appendTail(page).toString();
    }

    /**
     * The page with other addresses for the files it could not get otherwise.
     *
     * @param token of a link, under which they are given
     */
    String linkedIn(String html, Manuscript manuscript, String token) {
        Map<String, SourceFile> hidden = hidden(manuscript);
        return TARGET.matcher(withoutArchive(html, hidden))
                .replaceAll(
                        target -> {
                            SourceFile file = hidden.get(target.group());
                            return Matcher.quoteReplacement(
                                    file == null
                                            ? target.group()
                                            : FilesOfLinks.address(token, manuscript, file));
                        });
    }

    private static String withoutArchive(String html, Map<String, SourceFile> hidden) {
        return hidden.isEmpty() ? html : ARCHIVE.matcher(html).replaceAll("");
    }

    private static String withoutLinks(String html, Map<String, SourceFile> hidden) {
        return LINK.matcher(html)
                .replaceAll(
                        link ->
                                hidden.containsKey(link.group(1))
                                        ? ""
                                        : Matcher.quoteReplacement(link.group()));
    }

    /**
     * Files that readers don't get, by their address on the page; the page that shows one means the
     * file.
     */
    private Map<String, SourceFile> hidden(Manuscript manuscript) {
        Map<String, SourceFile> hidden = new HashMap<>();
        for (SourceFile file : manuscript.files()) {
            if (address(site, file.path()).isEmpty()) {
                address(proof, file.path()).ifPresent(address -> hidden.put(address, file));
                hidden.put(Addresses.ofPreview(file.path(), language), file);
            }
        }
        return hidden;
    }

    private static String type(SourceFile file) {
        return FileType.of(file.path().name()).mediaType();
    }

    private Optional<String> address(Site of, ContentPath path) {
        return of.library()
                .document(path)
                .flatMap(document -> of.addresses().of(document, language));
    }

    private static String data(SourceFile file) {
        try {
            byte[] bytes = Files.readAllBytes(file.location());
            return "data:" + type(file) + ";base64," + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
