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
 * The rendered body of an entry as a site keeps it: what others need to know of it, and, for as
 * long as there is room, what its page shows and what the search index will ask for. These are
 * compressed, since ten thousand of them lie in memory and few are asked for.
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

    private final Optional<Page> page;
    private final Unread text;
    private final Anchors anchors;
    private final Map<String, LinkTarget> links;
    private final List<Rendered.PendingAnchor> pendingAnchors;
    private final List<Problem> problems;

    Body(Rendered rendered, Room room) {
        page =
                room.forPages().isLeft()
                        ? Optional.of(new Page(rendered)).filter(room.forPages()::holds)
                        : Optional.empty();
        text =
                new Unread(
                        room.forTexts().isLeft()
                                ? Optional.of(Packed.of(rendered.text()))
                                        .filter(room.forTexts()::holds)
                                : Optional.empty());
        anchors = Anchors.of(rendered.anchors());
        links = rendered.links();
        pendingAnchors = rendered.pendingAnchors();
        problems = rendered.problems();
    }

    private Body(Body other, Optional<Page> page) {
        this.page = page;
        text = other.text;
        anchors = other.anchors;
        links = other.links;
        pendingAnchors = other.pendingAnchors;
        problems = other.problems;
    }

    /** The same in another site, where there may be less room. */
    Body within(Room room) {
        text.seen().ifPresent(room.forTexts()::holds);
        return page.isEmpty() || page.filter(room.forPages()::holds).isPresent()
                ? this
                : new Body(this, Optional.empty());
    }

    /** What its page shows; empty when it is not kept. */
    Optional<Shown> shown() {
        return page.map(kept -> new Shown(kept.html().unpacked(), kept.contents()));
    }

    /** What a reader reads, without markup; empty when it is not kept, or was taken before. */
    Optional<String> takeText() {
        return text.take().map(Packed::unpacked);
    }

    void forgetText() {
        text.take();
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

    /**
     * Ids in one text, each between line ends: a set of them takes some eighty bytes more for each,
     * and few are ever asked for.
     */
    private record Anchors(String ids) {
        static Anchors of(Set<String> ids) {
            return new Anchors(ids.isEmpty() ? "" : lined(String.join("\n", ids)));
        }

        boolean contains(String id) {
            return ids.contains(lined(id));
        }

        private static String lined(String text) {
            return "\n" + text + "\n";
        }
    }

    /** A text until it is taken. */
    private static final class Unread {
        private Optional<Packed> text;

        Unread(Optional<Packed> text) {
            this.text = text;
        }

        synchronized Optional<Packed> seen() {
            return text;
        }

        synchronized Optional<Packed> take() {
            Optional<Packed> taken = text;
            text = Optional.empty();
            return taken;
        }
    }

    private record Page(Packed html, List<Heading> contents) implements Room.Lodger {
        Page(Rendered rendered) {
            this(Packed.of(rendered.html().toString()), rendered.contents());
        }

        @Override
        public int bytes() {
            return html.bytes();
        }
    }

    /** A text, deflated. */
    private static final class Packed implements Room.Lodger {
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

        @Override
        public int bytes() {
            return deflated.length;
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
