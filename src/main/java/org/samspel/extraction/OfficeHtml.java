package org.samspel.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * The text of an office document with its structure, as HTML that nobody has cleaned yet: it comes
 * from a process that has looked into a file of strangers.
 *
 * @param html empty when nothing could be read
 * @param shortened whether there is more in the file
 * @param pictures whether the file has pictures, which are left out
 */
public record OfficeHtml(String html, boolean shortened, boolean pictures) {

    static final OfficeHtml NONE = new OfficeHtml("", false, false);

    /** Bytes; a character takes at most three. */
    private static final int MAX_LENGTH = 4 * HtmlWriter.MOST;

    void write(DataOutputStream out) throws IOException {
        byte[] bytes = html.getBytes(UTF_8);
        out.writeBoolean(shortened);
        out.writeBoolean(pictures);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static OfficeHtml read(DataInputStream in) throws IOException {
        boolean shortened = in.readBoolean();
        boolean pictures = in.readBoolean();
        int length = in.readInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new IOException("This is no document");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The document breaks off");
        }
        return new OfficeHtml(new String(bytes, UTF_8), shortened, pictures);
    }
}
