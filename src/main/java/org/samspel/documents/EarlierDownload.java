package org.samspel.documents;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.samspel.content.ContentRepository;
import org.samspel.content.EarlierVersion;
import org.samspel.languages.Language;

/**
 * What a document was before it was replaced. Only its name says so: it ends in the day the version
 * was in use until.
 *
 * @param current what it is now
 */
record EarlierDownload(
        Document current, EarlierVersion version, String mediaType, ContentRepository repository)
        implements Download {

    @Override
    public String name() {
        String name = version.path().name();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return "%s (%s)%s"
                .formatted(
                        name.substring(0, end),
                        version.until().atOffset(ZoneOffset.UTC).toLocalDate(),
                        name.substring(end));
    }

    /** None of today's: whoever counts downloads of documents does not count this. */
    @Override
    public Optional<Document> document() {
        return Optional.empty();
    }

    @Override
    public long size() {
        return version.size();
    }

    @Override
    public String etag() {
        return '"' + version.blob() + '"';
    }

    @Override
    public Instant modified() {
        return version.until();
    }

    @Override
    public Optional<Language> language() {
        return current.language();
    }

    @Override
    public Optional<String> sha256() {
        return Optional.empty();
    }

    @Override
    public ReadableByteChannel open(long position) throws IOException {
        return repository.open(version, position);
    }
}
