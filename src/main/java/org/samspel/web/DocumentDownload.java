package org.samspel.web;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.util.Optional;
import org.samspel.content.ContentRepository;
import org.samspel.documents.Document;
import org.samspel.documents.Download;
import org.samspel.languages.Language;

/** A document as it lies on disk. */
record DocumentDownload(Document document, ContentRepository repository) implements Download {
    @Override
    public String name() {
        return document.file().path().name();
    }

    @Override
    public String mediaType() {
        return document.mediaType();
    }

    @Override
    public long size() {
        return document.file().size();
    }

    @Override
    public String etag() {
        return '"' + document.file().sha256() + '"';
    }

    @Override
    public Instant modified() {
        return document.file().modified();
    }

    @Override
    public Optional<Language> language() {
        return document.language();
    }

    @Override
    public Optional<String> sha256() {
        return Optional.of(document.file().sha256());
    }

    @Override
    public ReadableByteChannel open(long position) throws IOException {
        return repository.open(document.file()).position(position);
    }
}
