package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What could be read of a document.
 *
 * @param pages text page by page; formats without pages have one, slides and sheets one each
 * @param title the document's own
 * @param language the document's own statement, BCP 47
 * @param tagged whether a PDF says that it is tagged; empty for other formats
 * @param failure why nothing could be read; empty when it could
 */
public record ExtractedText(
        List<String> pages,
        Optional<String> title,
        Optional<String> language,
        Optional<Boolean> tagged,
        Optional<Failure> failure) {

    public ExtractedText {
        pages = List.copyOf(pages);
    }

    static ExtractedText failed(Failure why) {
        return new ExtractedText(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
    }

    void write(DataOutputStream out) throws IOException {
        writeText(out, title.orElse(""));
        writeText(out, language.orElse(""));
        writeText(out, tagged.map(String::valueOf).orElse(""));
        writeText(out, failure.map(Failure::name).orElse(""));
        out.writeInt(pages.size());
        for (String page : pages) {
            writeText(out, page);
        }
    }

    static ExtractedText read(DataInputStream in) throws IOException {
        Optional<String> title = readOptional(in);
        Optional<String> language = readOptional(in);
        Optional<Boolean> tagged = readOptional(in).map(Boolean::valueOf);
        Optional<Failure> failure = readOptional(in).map(Failure::of);
        int count = in.readInt();
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(readText(in));
        }
        return new ExtractedText(pages, title, language, tagged, failure);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Optional<String> readOptional(DataInputStream in) throws IOException {
        return Optional.of(readText(in)).filter(text -> !text.isEmpty());
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The text ends too early");
        }
        return new String(bytes, UTF_8);
    }
}
