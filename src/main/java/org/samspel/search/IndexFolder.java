package org.samspel.search;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * The folder the index lies in: {@code folder/<schema>}. What is in it can be made again at any
 * time, so an index of another schema, of another Lucene or with a damaged byte is deleted and
 * begun anew; only one that a living process holds is left alone.
 */
final class IndexFolder {
    /** Raise it with every change to analysis or fields. */
    static final int SCHEMA = 4;

    private static final System.Logger LOG = System.getLogger(IndexFolder.class.getName());

    /**
     * What is written in one piece: the larger the pieces, the sooner all is written. On 10,000
     * texts 32 or 48 took a tenth less of the time than 16; 30,000 are at home beside 32 in the
     * ordinary 384 of the whole server.
     */
    private static final double BUFFER_MEGABYTES =
            Math.clamp((Runtime.getRuntime().maxMemory() >> 20) / 12, 16, 48);

    /**
     * The texts themselves: half of a large index, and only a few of them are read for a page of
     * results. So they are read, and not mapped into memory as the rest is.
     */
    private static final Set<String> STORED = Set.of("fdt");

    private final Path folder;
    private final Analyzer analyzer;

    IndexFolder(Path folder, Analyzer analyzer) throws IOException {
        this.folder = folder.resolve(Integer.toString(SCHEMA));
        this.analyzer = analyzer;
        Files.createDirectories(this.folder);
        deleteOtherSchemas(folder);
    }

    /**
     * @throws LockObtainFailedException when another process has it open
     */
    IndexWriter open() throws IOException {
        try {
            return checked(writer());
        } catch (LockObtainFailedException held) {
            throw held;
        } catch (IOException | IllegalArgumentException damaged) {
            // IllegalArgumentException: Lucene's word for a codec it does not know
            LOG.log(Level.WARNING, "Search index in {0} is begun anew: {1}", folder, damaged);
            return anew();
        }
    }

    /**
     * An empty index, whatever there was.
     *
     * @throws LockObtainFailedException when another process has it open
     */
    IndexWriter anew() throws IOException {
        if (Files.exists(folder)) {
            deleteFiles(folder);
        }
        Files.createDirectories(folder);
        return writer();
    }

    /**
     * Reads every byte against its checksum. Not through memory as searches do: all of a large
     * index would count as this process's own from then on.
     */
    private IndexWriter checked(IndexWriter writer) throws IOException {
        try (Directory plain = new NIOFSDirectory(folder)) {
            if (DirectoryReader.indexExists(plain)) {
                check(plain);
            }
            return writer;
        } catch (IOException damaged) {
            writer.rollback();
            writer.getDirectory().close();
            throw damaged;
        }
    }

    private static void check(Directory plain) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(plain)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
        }
    }

    private IndexWriter writer() throws IOException {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        Directory directory =
                new FileSwitchDirectory(
                        STORED, new NIOFSDirectory(folder), FSDirectory.open(folder), true);
        try {
            return new IndexWriter(
                    directory,
                    new IndexWriterConfig(analyzer)
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setMergeScheduler(merges));
        } catch (IOException | IllegalArgumentException unusable) {
            directory.close();
            throw unusable;
        }
    }

    private void deleteOtherSchemas(Path parent) throws IOException {
        List<Path> others;
        try (Stream<Path> children = Files.list(parent)) {
            others =
                    children.filter(child -> child.getFileName().toString().matches("[0-9]+"))
                            .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                            .filter(child -> !child.equals(folder))
                            .toList();
        }
        for (Path other : others) {
            deleteFiles(other);
        }
    }

    private static void deleteFiles(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
