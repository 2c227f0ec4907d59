package org.samspel.publishing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The rendered body of an entry as a site keeps it: what others need to know of it, and its texts
 * for as long as there is room. They are compressed, since ten thousand of them lie in memory and
 * few are asked for.
 */
public final class Body {
    /**
     * @param html sanitised
     * @param contents its headings in order
     */
    public record Shown(String html, List<Heading> contents) {
        Shown(Rendered rendered) {
            this(rendered.html().toString(), rendered.contents());
        }
    }

    private final Optional<Texts> texts;
    private final Set<String> anchors;
    private final Map<String, LinkTarget> links;
    private final List<Rendered.PendingAnchor> pendingAnchors;
    private final List<Problem> problems;

    Body(Rendered rendered) {
        texts =
                Optional.of(
                        new Texts(
                                Packed.of(rendered.html().toString()),
                                rendered.contents(),
                                Packed.of(rendered.text())));
        anchors = rendered.anchors();
        links = rendered.links();
        pendingAnchors = rendered.pendingAnchors();
        problems = rendered.problems();
    }

    private Body(Body other) {
        texts = Optional.empty();
        anchors = other.anchors;
        links = other.links;
        pendingAnchors = other.pendingAnchors;
        problems = other.problems;
    }

    /** The same, without its texts. */
    Body light() {
        return new Body(this);
    }

    /** Bytes of memory its texts take. */
    int weight() {
        return texts.map(kept -> kept.html().deflated.length + kept.plain().deflated.length)
                .orElse(0);
    }

    /** What its page shows; empty when it is not kept. */
    Optional<Shown> shown() {
        return texts.map(kept -> new Shown(kept.html().unpacked(), kept.contents()));
    }

    /** What a reader reads, without markup; empty when it is not kept. */
    Optional<String> text() {
        return texts.map(kept -> kept.plain().unpacked());
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

    private record Texts(Packed html, List<Heading> contents, Packed plain) {}

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
