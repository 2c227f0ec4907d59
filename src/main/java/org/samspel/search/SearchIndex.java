package org.samspel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.samspel.analysis.WordAnalyzer;

/**
 * The full-text index of everything that can be found, kept in a folder that may be deleted at any
 * time.
 *
 * <p>Any number of threads search while one updates; a search sees the items as they were before an
 * update or after it, never in between, and waits for nobody.
 */
public final class SearchIndex implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Search search;

    /** By key, as they are in the index: also what an update that failed halfway has done. */
    private final Map<String, String> fingerprints;

    private volatile int size;

    private SearchIndex(IndexWriter writer, Search search) throws IOException {
        this.writer = writer;
        this.search = search;
        this.searchers = new SearcherManager(writer, null);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            this.fingerprints = new ConcurrentHashMap<>(Fingerprints.read(reader));
        }
        this.size = fingerprints.size();
    }

    /**
     * Opens the index of a folder. One that is damaged or of another version is begun anew, and
     * then empty until the next update.
     *
     * @throws IOException when the folder can't be written, or another process has the index open
     */
    public static SearchIndex open(Path folder) throws IOException {
        Analyzer analyzer = new WordAnalyzer();
        return new SearchIndex(new IndexFolder(folder, analyzer).open(), new Search(analyzer));
    }

    /**
     * Makes the index hold exactly these items; loads and indexes only what changed. An item whose
     * text can't be read stays as it was.
     *
     * @throws IOException when the index can't be written
     */
    public synchronized Change update(Collection<Indexed> items) throws IOException {
        Set<String> gone = new HashSet<>(fingerprints.keySet());
        items.forEach(item -> gone.remove(item.key()));
        List<Indexed> changed = items.stream().filter(this::hasChanged).toList();
        List<String> unreadable = index(changed);
        for (String key : gone) {
            writer.deleteDocuments(ItemDocuments.keyTerm(key));
            fingerprints.remove(key);
        }
        searchers.maybeRefreshBlocking(); // found from here on; the disk may take its time
        size = fingerprints.size();
        writer.commit();
        return new Change(changed.size() - unreadable.size(), gone.size(), unreadable);
    }

    private boolean hasChanged(Indexed item) {
        return !item.fingerprint().equals(fingerprints.get(item.key()));
    }

    /** On all processors, since a first update is mostly this; gives the keys of the unreadable. */
    private List<String> index(List<Indexed> items) throws IOException {
        try {
            return items.parallelStream()
                    .filter(item -> !isIndexed(item))
                    .map(Indexed::key)
                    .toList();
        } catch (UncheckedIOException notWritten) {
            throw notWritten.getCause();
        }
    }

    private boolean isIndexed(Indexed item) {
        List<Document> documents;
        try {
            documents = ItemDocuments.of(item);
        } catch (UncheckedIOException unreadable) {
            LOG.log(Level.WARNING, "Not indexed: {0}: {1}", item.key(), unreadable);
            return false;
        }
        try {
            writer.updateDocuments(ItemDocuments.keyTerm(item.key()), documents);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
        fingerprints.put(item.key(), item.fingerprint());
        return true;
    }

    /**
     * @param indexed how many were new or had changed
     * @param removed how many are no more
     * @param unreadable keys of those whose text could not be had; the next update tries again
     */
    public record Change(int indexed, int removed, List<String> unreadable) {
        public Change {
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * What a visitor asked for, the best first. Never fails on what was typed, and never takes much
     * longer than a second.
     */
    public Results search(Query query) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.results(searcher.getIndexReader(), query);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index can't be read", e);
        }
    }

    /** How many items can be found. */
    public int size() {
        return size;
    }

    @Override
    public void close() {
        try (var directory = writer.getDirectory();
                writer;
                searchers) {
            LOG.log(Level.DEBUG, "Closing the search index in {0}", directory);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The search index was not closed cleanly", e);
        }
    }
}
