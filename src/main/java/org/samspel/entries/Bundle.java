package org.samspel.entries;

import java.util.Collection;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.metadata.DidYouMean;
import org.samspel.metadata.Metadata;

/**
 * The folder of a work, as its front matter sees it.
 *
 * @param file the Markdown file that names other files
 * @param files every file of the folder
 */
record Bundle(ContentPath file, Collection<ContentPath> files) {

    /**
     * A file named by the author: relative to the folder, or absolute in the content. A file of the
     * folder that is not there is a problem and counts as not named.
     */
    Optional<ContentPath> file(Metadata metadata, String key) {
        return metadata.text(key).flatMap(name -> file(metadata, key, name));
    }

    private Optional<ContentPath> file(Metadata metadata, String key, String name) {
        if (name.contains("://")) {
            metadata.note(key, Explanation.of("file.elsewhere", name));
            return Optional.empty();
        }
        Optional<ContentPath> path = resolve(name);
        boolean missing = path.isEmpty() || (inFolder(path.get()) && !files.contains(path.get()));
        if (missing) {
            metadata.note(key, Explanation.of("file.missing", name).near(near(name)));
        }
        return missing ? Optional.empty() : path;
    }

    private Optional<ContentPath> resolve(String name) {
        return name.startsWith("/")
                ? ContentPath.of(name.substring(1))
                : file.parent()
                        .map(folder -> folder.resolve(name))
                        .orElseGet(() -> ContentPath.of(name));
    }

    private boolean inFolder(ContentPath path) {
        return path.parent().equals(file.parent());
    }

    private Optional<String> near(String name) {
        return DidYouMean.of(name, files.stream().map(ContentPath::name).toList());
    }
}
