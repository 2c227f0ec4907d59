package org.samspel.documents;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.util.Optional;
import org.samspel.content.ContentRepository;
import org.samspel.languages.Language;

/** A document as it is on disk. */
record DocumentDownload(Document source, String mediaType, ContentRepository repository)
        implements Download {

    @Override
    public String name() {
        return source.file().path().name();
    }

    @Override
    public Optional<Document> document() {
        return Optional.of(source);
    }

    @Override
    public long size() {
        return source.file().size();
    }

    @Override
    public String etag() {
        return '"' + source.file().sha256() + '"';
    }

    @Override
    public Instant modified() {
        return source.file().modified();
    }

    @Override
    public Optional<Language> language() {
        return source.language();
    }

    @Override
    public Optional<String> sha256() {
        return Optional.of(source.file().sha256());
    }

    @Override
    public ReadableByteChannel open(long position) throws IOException {
        return WatchedChannel.open(repository, source.file(), position);
    }
}
