package org.samspel.publishing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.samspel.content.Problem;
import org.samspel.entries.Entry;
import org.samspel.rendering.Heading;
import org.samspel.rendering.LinkResolver;
import org.samspel.rendering.LinkResolver.LinkTarget;
import org.samspel.rendering.Rendered;

/**
 * The rendered body of an entry as a site keeps it: texts compressed, since ten thousand of them
 * lie in memory and few are asked for.
 */
public final class Body {
    private final Packed html;
    private final Packed text;
    private final List<Heading> contents;
    private final Set<String> anchors;
    private final Map<String, LinkTarget> links;
    private final List<Rendered.PendingAnchor> pendingAnchors;
    private final List<Problem> problems;

    Body(Rendered rendered) {
        html = Packed.of(rendered.html().toString());
        text = Packed.of(rendered.text());
        contents = rendered.contents();
        anchors = rendered.anchors();
        links = rendered.links();
        pendingAnchors = rendered.pendingAnchors();
        problems = rendered.problems();
    }

    /** Sanitised HTML. */
    public String html() {
        return html.unpacked();
    }

    /** What a reader reads, without markup. */
    public String text() {
        return text.unpacked();
    }

    public List<Heading> contents() {
        return contents;
    }

    boolean hasAnchor(String id) {
        return anchors.contains(id);
    }

    List<Rendered.PendingAnchor> pendingAnchors() {
        return pendingAnchors;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Whether every link would come out as it did. */
    boolean leadsWhereItDid(Entry entry, LinkResolver resolver) {
        return links.entrySet().stream()
                .allMatch(link -> resolver.resolve(entry, link.getKey()).equals(link.getValue()));
    }

    /** A text, deflated. */
    private static final class Packed {
        private final byte[] deflated;
        private final int length;

        private Packed(byte[] deflated, int length) {
            this.deflated = deflated;
            this.length = length;
        }

        static Packed of(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 16);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.end();
            return new Packed(out.toByteArray(), bytes.length);
        }

        String unpacked() {
            Inflater inflater = new Inflater(true);
            inflater.setInput(deflated);
            byte[] bytes = new byte[length];
            try {
                int read = 0;
                while (read < length) {
                    read += inflater.inflate(bytes, read, length - read);
                }
            } catch (DataFormatException damaged) {
                throw new IllegalStateException("memory damaged", damaged);
            } finally {
                inflater.end();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
