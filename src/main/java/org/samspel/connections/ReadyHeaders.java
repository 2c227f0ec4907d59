package org.samspel.connections;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Headers that are sent with many answers, encoded once. Those of a ready page are a kilobyte and
 * more; as texts the server looks each up among the others and encodes it character by character,
 * which was measured to be a seventh of the work of such an answer.
 */
public final class ReadyHeaders {
    public static final ReadyHeaders NONE = new ReadyHeaders(List.of());

    private final List<Field> fields;

    private ReadyHeaders(List<Field> fields) {
        this.fields = fields;
    }

    private static final class Field {
        private final byte[] name;
        private final byte[] value;

        Field(String name, String value) {
            this.name = name.getBytes(ISO_8859_1);
            this.value = printable(value);
        }

        void add(MimeHeaders headers) {
            headers.addValue(name, 0, name.length).setBytes(value);
        }

        void set(HttpServletResponse response) {
            response.setHeader(new String(name, ISO_8859_1), new String(value, ISO_8859_1));
        }
    }

    /**
     * These and one more.
     *
     * @param name not among them yet
     * @param value what is not printable ASCII in it becomes a space, as the server would have it
     */
    public ReadyHeaders with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new ReadyHeaders(List.copyOf(more));
    }

    private static byte[] printable(String value) {
        byte[] bytes = new byte[value.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = value.charAt(i);
            bytes[i] = c < ' ' || c > '~' ? (byte) ' ' : (byte) c;
        }
        return bytes;
    }

    void add(MimeHeaders headers) {
        fields.forEach(field -> field.add(headers));
    }

    /** Gives them to an answer, in place of those it has by the same names. */
    public void set(ServletRequest request, HttpServletResponse response) {
        Optional<Request> own = ServerRequest.of(request);
        if (own.isPresent() && !response.isCommitted()) {
            MimeHeaders headers = own.get().getResponse().getResponse().getHeaders();
            if (headers.size() == 0) { // else one of them could be there twice
                add(headers);
                return;
            }
        }
        fields.forEach(field -> field.set(response));
    }
}
