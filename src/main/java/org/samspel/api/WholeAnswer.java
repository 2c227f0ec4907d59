package org.samspel.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * An answer that is kept until it is whole, so that the thread that makes it need not wait for a
 * slow reader. What is too large for that, or is made on a thread of its own, goes out as it comes.
 * For one thread.
 */
final class WholeAnswer extends HttpServletResponseWrapper {
    /** Bytes; a hundred works with all there is about them take a sixth of it. */
    private static final int LARGEST = 1024 * 1024;

    private final FormlessRequest request;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean isPassing;

    WholeAnswer(FormlessRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** Whether nothing has gone out, and nobody else will see to it. */
    boolean isKept() {
        return !isPassing && !request.isSuspended();
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Keeping(super.getOutputStream());
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isKept()) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        kept.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        kept.reset();
        super.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        isPassing = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        isPassing = true;
        super.sendError(status, message);
    }

    private final class Keeping extends ServletOutputStream {
        private final ServletOutputStream out;

        Keeping(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            if (isKept() && kept.size() + length <= LARGEST) {
                kept.write(bytes, start, length);
                return;
            }
            isPassing = true;
            kept.writeTo(out);
            kept.reset();
            out.write(bytes, start, length);
        }

        @Override
        public void flush() throws IOException {
            if (!isKept()) {
                out.flush();
            }
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
