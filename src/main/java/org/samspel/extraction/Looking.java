package org.samspel.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** What the reading process answers when it is asked what a file says about itself. */
final class Looking {
    private static final int SEEN = 1;
    private static final int LOCKED = 2;
    private static final int BROKEN = 3;

    private Looking() {}

    static Suggesting.Look at(Format format, Path file) {
        Portrait portrait = new Portrait();
        try {
            look(format, file, portrait);
            return new Suggesting.Look.Seen(portrait.suggestion());
        } catch (InvalidPasswordException locked) {
            return new Suggesting.Look.Locked();
        } catch (IOException broken) {
            return new Suggesting.Look.Broken();
        }
    }

    private static void look(Format format, Path file, Portrait portrait) throws IOException {
        switch (format) {
            case PDF -> PdfPortrait.look(file, portrait);
            case WORD -> OfficePortrait.word(file, portrait);
            case SLIDES -> OfficePortrait.slides(file, portrait);
            case SHEETS -> OfficePortrait.sheets(file, portrait);
            case OPEN_TEXT, OPEN_SLIDES, OPEN_SHEETS -> OfficePortrait.openDocument(file, portrait);
            case PLAIN -> PlainPortrait.look(file, portrait);
        }
    }

    static void write(Suggesting.Look look, DataOutputStream out) throws IOException {
        switch (look) {
            case Suggesting.Look.Seen seen -> {
                out.writeByte(SEEN);
                seen.suggestion().write(out);
            }
            case Suggesting.Look.Locked locked -> out.writeByte(LOCKED);
            case Suggesting.Look.Broken broken -> out.writeByte(BROKEN);
            case Suggesting.Look.Unknown unknown -> out.writeByte(0);
        }
    }

    static Suggesting.Look read(DataInputStream in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case SEEN -> new Suggesting.Look.Seen(Suggestion.read(in));
            case LOCKED -> new Suggesting.Look.Locked();
            case BROKEN -> new Suggesting.Look.Broken();
            default -> new Suggesting.Look.Unknown();
        };
    }
}
