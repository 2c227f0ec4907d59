package org.samspel.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.samspel.content.ContentRepository;
import org.samspel.content.EarlierVersion;
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

    /**
     * The bytes of an earlier version of a document.
     *
     * @param version one that is kept
     */
    public Download of(Document document, EarlierVersion version) throws IOException {
        FileType type = FileType.of(version.path().name());
        String mediaType = type.mediaType();
        if (type.isPlainText()) {
            mediaType += charset(version).map(name -> "; charset=" + name).orElse("");
        }
        return new EarlierDownload(document, version, mediaType, repository);
    }

    private Optional<String> charset(EarlierVersion version) throws IOException {
        return charset(version.blob(), version.size(), () -> repository.open(version, 0));
    }

    /**
     * The start of a document as text, in the encoding its bytes tell of.
     *
     * @param most as many bytes are read
     * @throws org.samspel.content.ContentChanged when the disk has something else by now
     */
    public TextStart start(Document document, int most) throws IOException {
        SourceFile file = document.file();
        return TextStart.of(
                sample(Math.min(most, file.size()), () -> repository.open(file)),
                file.size() <= most);
    }

    private Optional<String> charset(SourceFile file) throws IOException {
        return charset(file.sha256(), file.size(), () -> repository.open(file));
    }

    @FunctionalInterface
    private interface Opener {
        ReadableByteChannel open() throws IOException;
    }

    /**
     * @param digest that is the same for the same bytes
     */
    private Optional<String> charset(String digest, long size, Opener bytes) throws IOException {
        Optional<String> known = charsets.get(digest);
        if (known != null) {
            return known;
        }
        Optional<String> told =
                TextEncoding.of(sample(Math.min(SAMPLE, size), bytes), size <= SAMPLE);
        if (charsets.size() >= REMEMBERED) {
            charsets.clear();
        }
        charsets.put(digest, told);
        return told;
    }

    private static ByteBuffer sample(long most, Opener bytes) throws IOException {
        ByteBuffer sample = ByteBuffer.allocate((int) most);
        try (ReadableByteChannel channel = bytes.open()) {
            while (sample.hasRemaining() && channel.read(sample) >= 0) {
                // The channel may give less than there is room for.
            }
        }
        return sample.flip();
    }
}
