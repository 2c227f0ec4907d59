package org.samspel.publishing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samspel.content.ContentPath;
import org.samspel.content.EarlierVersion;
import org.samspel.content.History;
import org.samspel.documents.Document;

/**
 * The earlier versions that readers had, of the files they see; what an author has withdrawn of
 * them is known, but given to nobody.
 */
public final class Versions {
    private static final int ID_DIGITS = 12;

    private final Map<ContentPath, List<EarlierVersion>> byPath = new HashMap<>();

    private Versions() {}

    /**
     * @param seen the files that readers see
     */
    static Versions of(History history, Readership readership, List<Document> seen)
            throws IOException {
        Versions versions = new Versions();
        for (Document document : seen) {
            List<EarlierVersion> earlier = new ArrayList<>();
            Set<String> blobs = new HashSet<>(Set.of(document.file().blob()));
            for (EarlierVersion version : history.of(document.file().path()).earlier()) {
                if (readership.had(version, document) && blobs.add(version.blob())) {
                    earlier.add(version);
                }
            }
            if (!earlier.isEmpty()) {
                versions.byPath.put(document.file().path(), List.copyOf(earlier));
            }
        }
        return versions;
    }

    /** Those that readers may have, newest first. */
    public List<EarlierVersion> of(Document document) {
        return all(document).stream()
                .filter(version -> !document.withdrawal().covers(id(version)))
                .toList();
    }

    private List<EarlierVersion> all(Document document) {
        return byPath.getOrDefault(document.file().path(), List.of());
    }

    /** Whether a visitor names a version that the author has withdrawn. */
    public boolean isWithdrawn(Document document, String id) {
        return document.withdrawal().covers(id)
                && all(document).stream().anyMatch(version -> id(version).equals(id));
    }

    /** The version of this file that a visitor names; empty when there is no such. */
    public Optional<EarlierVersion> find(Document document, String id) {
        return of(document).stream().filter(version -> id(version).equals(id)).findFirst();
    }

    /** Whether a visitor names what the file is now. */
    public static boolean isCurrent(Document document, String id) {
        return id.length() == ID_DIGITS && document.file().blob().startsWith(id);
    }

    /** What a version is called in its address: for good, wherever the file goes. */
    public static String id(EarlierVersion version) {
        return id(version.blob());
    }

    /** What the file is called that is there now. */
    public static String id(Document document) {
        return id(document.file().blob());
    }

    private static String id(String blob) {
        return blob.substring(0, ID_DIGITS);
    }
}
