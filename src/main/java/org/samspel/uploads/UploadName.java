package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.samspel.content.ContentPath;
import org.samspel.documents.ContentDisposition;

/** Names of files as they come from all kinds of computers, made fit for ours. */
final class UploadName {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private UploadName() {}

    /**
     * The name in NFC without path, control or bidirectional characters or a dot before it, with
     * its extension in one piece, at most 255 bytes long; {@code file} when nothing is left.
     */
    static String of(String sent) {
        String visible = sent.replaceAll("[<>:\"|?*\u200B-\u200D\u2060\uFFFD]", " ");
        String name = ContentDisposition.attachment(visible).name();
        String bare =
                name.replaceAll("\\s+", " ")
                        .replaceAll("^[. ]+|[. ]+$", "")
                        .replaceAll("\\s+(?=\\.\\w+$)", "");
        return ContentPath.of(bare)
                .map(ContentPath::value)
                .filter(UploadName::isOne)
                .orElse("file");
    }

    private static boolean isOne(String path) {
        return path.indexOf('/') < 0;
    }

    /**
     * What was meant by bytes that a program took for Latin-1: UTF-8 when they are that, as from
     * every browser today, else Windows-1252.
     */
    static String decoded(String bytes) {
        if (bytes.chars().anyMatch(c -> c > 0xff)) {
            return bytes;
        }
        byte[] raw = bytes.getBytes(ISO_8859_1);
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException older) {
            return new String(raw, WINDOWS);
        }
    }
}
