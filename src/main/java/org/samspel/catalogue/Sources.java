package org.samspel.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.samspel.content.SourceFile;
import org.samspel.entries.FrontMatter;

/** What authors wrote. */
public record Sources(Bytes bytes) {

    /** Where the bytes of a text are, by its blob. */
    @FunctionalInterface
    public interface Bytes {
        byte[] read(String blob) throws IOException;
    }

    /** The Markdown of a text, without its front matter, which has more than readers see. */
    String markdown(SourceFile file) {
        try {
            String text = new String(bytes.read(file.blob()), StandardCharsets.UTF_8);
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return FrontMatter.of(file.path(), plain.replace("\r\n", "\n")).body().strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
