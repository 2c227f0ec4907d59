package org.samspel.extraction;

import static java.lang.System.Logger.Level.WARNING;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.samspel.content.SourceFile;

/**
 * Office documents as HTML: each is opened when somebody first wants to see it, one at a time, and
 * kept on disk by its digest ever after; also that there is nothing to show.
 */
final class Rewriting implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Rewriting.class.getName());

    /** To be raised when the same file would give another document. */
    private static final String VERSION = "html-1";

    private final Path folder;
    private final TextReader reader;

    Rewriting(TextExtraction.Settings settings) {
        folder = settings.cache().toAbsolutePath().resolveSibling(VERSION);
        reader =
                new TextReader(
                        Drawing.hasty(settings),
                        folder.resolve("worker"),
                        WorkerProcess.behindOthers(settings.memoryMegabytes()));
    }

    /** Empty when nothing can be said now, for instance because the file has changed. */
    Optional<OfficeHtml> html(SourceFile file) {
        Optional<OfficeHtml> kept = kept(file.sha256());
        return kept.isPresent() ? kept : made(file);
    }

    private synchronized Optional<OfficeHtml> made(SourceFile file) {
        Optional<OfficeHtml> meanwhile = kept(file.sha256());
        if (meanwhile.isPresent()) {
            return meanwhile;
        }
        try {
            Optional<OfficeHtml> made = reader.html(file);
            reader.rest();
            if (made.isPresent()) {
                keep(file.sha256(), made.get());
            }
            return made;
        } catch (IOException e) {
            LOG.log(WARNING, "An office document can not be shown", e);
            return Optional.empty();
        }
    }

    private Optional<OfficeHtml> kept(String sha256) {
        Path kept = folder.resolve(sha256);
        if (!Files.exists(kept)) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(
                        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(kept))))) {
            return Optional.of(OfficeHtml.read(in));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private void keep(String sha256, OfficeHtml html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            html.write(out);
        }
        Files.createDirectories(folder);
        Path half = folder.resolve(sha256 + ".half");
        Files.write(half, bytes.toByteArray());
        Files.move(half, folder.resolve(sha256), ATOMIC_MOVE);
    }

    @Override
    public void close() {
        reader.close();
    }
}
