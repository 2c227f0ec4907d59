package org.samspel.publishing;

import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;

/** Where a file is shown: below the home page, by its path in the content. */
final class PreviewAddress {
    private static final String FOLDER = "preview/";

    private PreviewAddress() {}

    static String of(ContentPath file, Language language) {
        return Addresses.home(language) + FOLDER + Address.encode(file.value()) + "/";
    }

    /**
     * What such an address means, whether or not there is such a file.
     *
     * @param path decoded, with a slash at the end
     */
    static Optional<Place.PreviewPage> place(String path) {
        int slash = path.indexOf('/', 1);
        return path.startsWith(FOLDER, slash + 1) && path.endsWith("/")
                ? Language.of(path.substring(1, slash))
                        .filter(language -> path.startsWith(Addresses.home(language)))
                        .flatMap(language -> place(path, language))
                : Optional.empty();
    }

    private static Optional<Place.PreviewPage> place(String path, Language language) {
        int start = (Addresses.home(language) + FOLDER).length();
        return path.length() - 1 <= start
                ? Optional.empty()
                : ContentPath.of(path.substring(start, path.length() - 1))
                        .map(file -> new Place.PreviewPage(language, file));
    }
}
