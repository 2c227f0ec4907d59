package org.samspel.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.samspel.content.ContentRepository;
import org.samspel.content.SourceFile;

/** Makes downloads of documents. */
public final class Downloads {
    /** Enough to tell an encoding by. */
    private static final int SAMPLE = 64 << 10;

    /** Digests and encodings take 200 bytes each; with more texts they are looked up again. */
    private static final int REMEMBERED = 10_000;

    private final ContentRepository repository;
    private final Map<String, Optional<String>> charsets = new ConcurrentHashMap<>();

    public Downloads(ContentRepository repository) {
        this.repository = repository;
    }

    /**
     * The bytes of a document, with its encoding when it is a text: told once by its first 64 kB.
     *
     * @throws org.samspel.content.ContentChanged when the disk has something else by now
     */
    public Download of(Document document) throws IOException {
        String mediaType = document.mediaType();
        if (FileType.of(document.file().path().name()).isPlainText()) {
            Optional<String> charset = charset(document.file());
            mediaType += charset.map(name -> "; charset=" + name).orElse("");
        }
        return new DocumentDownload(document, mediaType, repository);
    }

    private Optional<String> charset(SourceFile file) throws IOException {
        Optional<String> known = charsets.get(file.sha256());
        if (known != null) {
            return known;
        }
        Optional<String> told = TextEncoding.of(sample(file), file.size() <= SAMPLE);
        if (charsets.size() >= REMEMBERED) {
            charsets.clear();
        }
        charsets.put(file.sha256(), told);
        return told;
    }

    private ByteBuffer sample(SourceFile file) throws IOException {
        ByteBuffer sample = ByteBuffer.allocate((int) Math.min(SAMPLE, file.size()));
        try (FileChannel channel = repository.open(file)) {
            while (sample.hasRemaining() && channel.read(sample) >= 0) {
                // The channel may give less than there is room for.
            }
        }
        return sample.flip();
    }
}
