package org.samspel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Optional;
import org.samspel.content.ContentRepository;
import org.samspel.content.EarlierVersion;
import org.samspel.content.SourceFile;
import org.samspel.copying.Origin;
import org.samspel.extraction.TextExtraction;
import org.samspel.extraction.Thumbnail;

/** What a copy of the site takes from the content and from what was read of it. */
record CopiedBytes(ContentRepository repository, TextExtraction extraction)
        implements Origin.Bytes {
    @Override
    public InputStream open(SourceFile file) throws IOException {
        return Channels.newInputStream(repository.open(file));
    }

    @Override
    public InputStream open(EarlierVersion version) throws IOException {
        return Channels.newInputStream(repository.open(version, 0));
    }

    @Override
    public Optional<Path> picture(String sha256) {
        return extraction.thumbnail(sha256).map(Thumbnail::file);
    }

    @Override
    public String text(String sha256) {
        return extraction.text(sha256).map(it -> String.join(" ", it.pages())).orElse("");
    }
}
