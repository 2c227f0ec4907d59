package org.samspel.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The process that looks into files of strangers. It has a small heap of its own and is meant to be
 * killed: whatever a file does to it, only what it would tell of that file is lost.
 *
 * <p>Each request on standard input is a task and a path, both as {@link DataOutputStream#writeUTF}
 * writes them. When the task is the name of a {@link Format}, the answer on standard output is a
 * {@link PackedText} and, sent after it so that it can cost no text, an {@link Accessibility}. When
 * it is {@link #DRAW}, the answer is a length and so many bytes of a JPEG: none when there is no
 * picture, and {@link #CANNOT_DRAW} when there never will be. When it is {@link #HTML} with a
 * format, the answer is an {@link OfficeHtml}; when it is {@link #LOOK} with one, a {@link
 * Suggesting.Look}. A first {@link #READY} tells that the process has started. At the end of its
 * input it ends at once, in the middle of a file too, and so never outlives the portal.
 */
final class ExtractionWorker {

    /** Tells a process that works from one that never started. */
    static final int READY = 0x53414D52;

    static final String DRAW = "DRAW";

    /** Stands before the name of a {@link Format}. */
    static final String HTML = "HTML ";

    /** Stands before the name of a {@link Format}. */
    static final String LOOK = "LOOK ";

    /** What this Java needs for drawing is missing on this machine. */
    static final int CANNOT_DRAW = -1;

    private record Request(String task, Path file) {}

    private ExtractionWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // no library may write between the answers
        SynchronousQueue<Request> requests = new SynchronousQueue<>();
        Thread listener = new Thread(() -> listen(requests), "requests");
        listener.setDaemon(true);
        listener.start();
        out.writeInt(READY);
        out.flush();
        while (true) {
            Request request = requests.take();
            if (request.task().equals(DRAW)) {
                draw(request.file(), out);
            } else if (request.task().startsWith(LOOK)) {
                String format = request.task().substring(LOOK.length());
                Looking.write(Looking.at(Format.valueOf(format), request.file()), out);
            } else if (request.task().startsWith(HTML)) {
                String format = request.task().substring(HTML.length());
                html(Format.valueOf(format), request.file()).write(out);
            } else {
                read(Format.valueOf(request.task()), request.file(), out);
            }
            out.flush();
        }
    }

    private static OfficeHtml html(Format format, Path file) {
        try {
            return switch (format) {
                case WORD -> WordHtml.read(file);
                case OPEN_TEXT -> OpenDocumentHtml.read(file);
                case PDF, SLIDES, SHEETS, OPEN_SLIDES, OPEN_SHEETS, PLAIN -> OfficeHtml.NONE;
            };
        } catch (IOException unreadable) {
            return OfficeHtml.NONE;
        }
    }

    private static void listen(SynchronousQueue<Request> requests) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
            while (true) {
                requests.put(new Request(in.readUTF(), Path.of(in.readUTF())));
            }
        } catch (IOException | InterruptedException end) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void draw(Path file, DataOutputStream out) throws IOException {
        try {
            byte[] jpeg = PictureMaker.draw(file);
            out.writeInt(jpeg.length);
            out.write(jpeg);
        } catch (LinkageError noLibraries) {
            out.writeInt(CANNOT_DRAW);
        }
    }

    private static void read(Format format, Path file, DataOutputStream out) throws IOException {
        ExtractedText text = read(format, file);
        PackedText.of(text).write(out);
        out.flush();
        AccessibilityCheck.of(format, file, text).write(out);
    }

    private static ExtractedText read(Format format, Path file) {
        PageCollector collector = new PageCollector();
        try {
            read(format, file, collector);
            return collector.text();
        } catch (UnreadableFile e) {
            return ExtractedText.failed(e.why());
        } catch (InvalidPasswordException e) {
            return ExtractedText.failed(Failure.PASSWORD);
        } catch (IOException e) {
            return ExtractedText.failed(Failure.DAMAGED);
        }
    }

    private static void read(Format format, Path file, PageCollector collector) throws IOException {
        switch (format) {
            case PDF -> PdfText.read(file, collector);
            case WORD -> OfficeText.readWord(file, collector);
            case SLIDES -> OfficeText.readSlides(file, collector);
            case SHEETS -> SheetText.read(file, collector);
            case OPEN_TEXT -> OpenDocumentText.readText(file, collector);
            case OPEN_SLIDES -> OpenDocumentText.readSlides(file, collector);
            case OPEN_SHEETS -> OpenDocumentText.readSheets(file, collector);
            case PLAIN -> PlainText.read(file, collector);
        }
    }
}
