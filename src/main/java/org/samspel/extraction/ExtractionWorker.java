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
 * The process that reads text out of files from strangers. It has a small heap of its own and is
 * meant to be killed: whatever a file does to it, only the text of that file is lost.
 *
 * <p>Each request on standard input is the name of a {@link Format} and a path, both as {@link
 * DataOutputStream#writeUTF} writes them; each answer on standard output is a {@link PackedText}. A
 * first {@link #READY} tells that the process has started. At the end of its input it ends at once,
 * in the middle of a file too, and so never outlives the portal.
 */
final class ExtractionWorker {

    /** Tells a process that works from one that never started. */
    static final int READY = 0x53414D52;

    private record Request(Format format, Path file) {}

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
            PackedText.of(read(requests.take())).write(out);
            out.flush();
        }
    }

    private static void listen(SynchronousQueue<Request> requests) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
            while (true) {
                requests.put(new Request(Format.valueOf(in.readUTF()), Path.of(in.readUTF())));
            }
        } catch (IOException | InterruptedException end) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static ExtractedText read(Request request) {
        PageCollector collector = new PageCollector();
        try {
            read(request, collector);
            return collector.text();
        } catch (UnreadableFile e) {
            return ExtractedText.failed(String.valueOf(e.getMessage()));
        } catch (InvalidPasswordException e) {
            return ExtractedText.failed("The file is protected by a password.");
        } catch (IOException e) {
            return ExtractedText.failed("The file is damaged.");
        }
    }

    private static void read(Request request, PageCollector collector) throws IOException {
        switch (request.format()) {
            case PDF -> PdfText.read(request.file(), collector);
            case WORD -> OfficeText.readWord(request.file(), collector);
            case SLIDES -> OfficeText.readSlides(request.file(), collector);
            case SHEETS -> SheetText.read(request.file(), collector);
            case OPEN_TEXT -> OpenDocumentText.readText(request.file(), collector);
            case OPEN_SLIDES -> OpenDocumentText.readSlides(request.file(), collector);
            case OPEN_SHEETS -> OpenDocumentText.readSheets(request.file(), collector);
            case PLAIN -> PlainText.read(request.file(), collector);
        }
    }
}
