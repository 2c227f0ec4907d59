package org.samspel.copying;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.samspel.publishing.Site;

/**
 * Makes the copy: begins with everything that has an address and follows each link from there,
 * until there is nothing that is not in it.
 */
public final class SiteCopy {
    /** Choices of lists multiply; behind so many of them a list has its plain page only. */
    private static final int MOST_VARIANTS = 5_000;

    private final Origin origin;
    private final Path folder;
    private final Addressing addressing;
    private final PageCopies pages;
    private final Progress progress;
    private final Deque<Item> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private int variants;

    /** Is told how far the copy is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * @param files written by now
         * @param known in all, as far as is known by now
         */
        void reached(int files, int known);
    }

    private SiteCopy(Origin origin, Path folder, Progress progress) {
        this.origin = origin;
        this.folder = folder;
        this.progress = progress;
        addressing = new Addressing(origin.site(), origin.url());
        pages = new PageCopies(origin, new Relinked(addressing, this::want));
    }

    /**
     * Copies the site into a folder, which is there when all of it is.
     *
     * @return how many files it has
     * @throws Destination.Taken when other files are there
     */
    public static int make(Origin origin, Destination destination, Progress progress)
            throws IOException {
        Path half = destination.begin();
        try {
            int files = new SiteCopy(origin, half, progress).make();
            destination.finish(half);
            return files;
        } catch (IOException | RuntimeException broken) {
            destination.giveUp();
            throw broken;
        }
    }

    /** The same as a BagIt bag with the sources beside the pages. */
    public static int makeBag(Origin origin, Destination destination, Progress progress)
            throws IOException {
        Path half = destination.begin();
        try {
            Path data = half.resolve("data");
            int files = new SiteCopy(origin, data.resolve("site"), progress).make();
            files += new Sources(origin).copy(data.resolve("content"));
            new Bag(half).close(origin);
            destination.finish(half);
            return files;
        } catch (IOException | RuntimeException broken) {
            destination.giveUp();
            throw broken;
        }
    }

    private int make() throws IOException {
        Files.createDirectories(folder);
        Site site = origin.site();
        new TreeMap<>(site.addresses().places())
                .forEach(
                        (path, place) ->
                                addressing.of(path, place, Map.of()).ifPresent(this::want));
        site.works().all().forEach(work -> addressing.identifier(work.id()).ifPresent(this::want));
        site.addresses()
                .identifiers()
                .former()
                .forEach(id -> addressing.identifier(id).ifPresent(this::want));
        filesOfAll(site);
        want(new Item.Asset(SearchData.library(origin)));
        want(new Item.Asset(SearchData.search(origin)));
        int files = 0;
        while (!waiting.isEmpty()) {
            write(waiting.remove());
            files++;
            progress.reached(files, known.size());
        }
        text("index.html", pages.start());
        try (Writer out = Files.newBufferedWriter(place(SearchData.FILE), StandardCharsets.UTF_8)) {
            new SearchData(origin, addressing).write(out);
        }
        Destination.mark(folder, List.of(origin.url(), site.published().toString()));
        return files + 3;
    }

    /** A file beside a work has an address below each of its pages. */
    private void filesOfAll(Site site) {
        site.library()
                .documents()
                .values()
                .forEach(
                        document ->
                                site.definition()
                                        .languages()
                                        .forEach(
                                                language ->
                                                        site.addresses()
                                                                .of(document, language)
                                                                .flatMap(
                                                                        it ->
                                                                                addressing.target(
                                                                                        "/", it))
                                                                .flatMap(Addressing.Target::item)
                                                                .ifPresent(this::want)));
    }

    /** Takes something into the copy; whether it will be there. */
    private boolean want(Item item) {
        if (known.contains(item.file())) {
            return true;
        }
        boolean variant = item instanceof Item.Page page && page.isVariant();
        if ((variant && variants >= MOST_VARIANTS) || !isThere(item)) {
            return false;
        }
        variants += variant ? 1 : 0;
        known.add(item.file());
        waiting.add(item);
        return true;
    }

    private boolean isThere(Item item) {
        return switch (item) {
            case Item.Asset asset -> origin.theme().asset(asset.name()).isPresent();
            case Item.Picture picture -> origin.bytes().picture(picture.sha256()).isPresent();
            case Item.References references -> pages.references(references).isPresent();
            case Item.Page page -> pages.isThere(page);
            case Item.Former ignored -> true;
            case Item.Gone ignored -> true;
            case Item.Download ignored -> true;
            case Item.Earlier ignored -> true;
        };
    }

    private void write(Item item) throws IOException {
        switch (item) {
            case Item.Page page -> text(page.file(), pages.page(page));
            case Item.Former former -> text(former.file(), pages.former(former));
            case Item.Gone gone -> text(gone.file(), pages.gone(gone));
            case Item.References references ->
                    text(references.file(), pages.references(references).orElse(""));
            case Item.Asset asset -> bytes(asset);
            case Item.Picture picture -> {
                Optional<Path> from = origin.bytes().picture(picture.sha256());
                if (from.isPresent()) {
                    Files.copy(from.get(), place(picture.file()));
                }
            }
            case Item.Download download ->
                    stream(download.file(), () -> origin.bytes().open(download.document().file()));
            case Item.Earlier earlier ->
                    stream(earlier.file(), () -> origin.bytes().open(earlier.version()));
        }
    }

    /** Gives the bytes of a file when they are wanted. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private void stream(String file, Opening opening) throws IOException {
        try (InputStream in = opening.open()) {
            Files.copy(in, place(file));
        }
    }

    private void bytes(Item.Asset asset) throws IOException {
        ByteBuffer bytes = origin.theme().asset(asset.name()).orElseThrow().bytes().duplicate();
        byte[] all = new byte[bytes.remaining()];
        bytes.get(all);
        Files.write(place(asset.file()), all);
    }

    private void text(String file, String text) throws IOException {
        Files.writeString(place(file), text, StandardCharsets.UTF_8);
    }

    private Path place(String file) throws IOException {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("outside of the copy: " + file);
        }
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        return path;
    }
}
