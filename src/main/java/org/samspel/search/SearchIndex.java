package org.samspel.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.samspel.analysis.WordAnalyzer;
import org.samspel.concepts.Concept;
import org.samspel.languages.Language;

/**
 * The full-text index of everything that can be found, kept in a folder that may be deleted at any
 * time.
 *
 * <p>Any number of threads search while one updates; a search sees the items as they were before an
 * update or after it, never in between, and waits for nobody.
 */
public final class SearchIndex implements AutoCloseable {
    /** How many hits of a search can be leafed to. */
    public static final int MOST_HITS = Search.MAX_HITS;

    /** An update of more than one in so many leaves the index in many pieces. */
    private static final int MANY = 10;

    private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());

    private final IndexFolder folder;
    private final Search search;
    private volatile OpenIndex open;
    private volatile int size;
    private volatile boolean rebuilding;
    private volatile boolean updating;

    private SearchIndex(IndexFolder folder, Search search) throws IOException {
        this.folder = folder;
        this.search = search;
        this.open = OpenIndex.of(folder.open());
        this.size = read(open, Fingerprints::count);
        this.rebuilding = size == 0;
    }

    /** An index on disk. */
    private record OpenIndex(IndexWriter writer, SearcherManager searchers) {

        static OpenIndex of(IndexWriter writer) throws IOException {
            return new OpenIndex(writer, new SearcherManager(writer, null));
        }

        /**
         * What it holds, fingerprints by key, with what an update that failed halfway has done.
         * Read each time: of 50,000 texts they would take 12 MB for ever.
         */
        Map<String, String> fingerprints() throws IOException {
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                return Fingerprints.read(reader);
            }
        }

        /** Nothing is looked for and deleted while all is new. */
        void write(Indexed item, List<Document> documents, boolean isAllNew) throws IOException {
            if (isAllNew) {
                writer.addDocuments(documents);
            } else {
                writer.updateDocuments(ItemDocuments.keyTerm(item.key()), documents);
            }
        }

        /**
         * While all is new it is not merged piece by piece: that takes a tenth of the time until it
         * can be found, and is done once and for all afterwards.
         */
        void mergeMeanwhile(boolean merges) {
            writer.getConfig()
                    .setMergePolicy(merges ? new TieredMergePolicy() : NoMergePolicy.INSTANCE);
        }

        /**
         * Brings together what was written piece by piece. A search looks up hundreds of words in
         * each piece: on 50,000 texts it was measured to take 4 ms on one piece and 8 on ten.
         */
        void tidy() {
            try {
                writer.forceMerge(1);
                searchers.maybeRefreshBlocking();
                writer.commit();
            } catch (IOException | AlreadyClosedException untidy) {
                LOG.log(Level.WARNING, "The search index stays in pieces: {0}", untidy);
            }
        }

        /** Gives up writing; searching goes on. */
        void giveUp() {
            try (var directory = writer.getDirectory()) {
                LOG.log(Level.DEBUG, "No more is written to {0}", directory);
                writer.rollback();
            } catch (IOException | AlreadyClosedException nothingLeft) {
                LOG.log(Level.DEBUG, "The search index was gone already", nothingLeft);
            }
        }
    }

    /**
     * Opens the index of a folder. One that is damaged or of another version is begun anew, and
     * then empty until the next update.
     *
     * @throws IOException when the folder can't be written, or another process has the index open
     */
    public static SearchIndex open(Path folder) throws IOException {
        Analyzer analyzer = new WordAnalyzer();
        return new SearchIndex(new IndexFolder(folder, analyzer), new Search(analyzer));
    }

    /**
     * Makes the index hold exactly these items; loads and indexes only what changed. An item whose
     * text can't be read stays as it was. When the folder was deleted or damaged meanwhile, the
     * index is begun anew; until that is done searches find what they found before.
     *
     * @throws IOException when the index can't be written; searches stay as they were
     */
    public synchronized Change update(Collection<Indexed> items) throws IOException {
        updating = true;
        try {
            Change change = updated(items);
            rebuilding = false;
            prepare();
            if (change.indexed() > size / MANY) {
                open.tidy();
                prepare();
            }
            return change;
        } finally {
            updating = false;
        }
    }

    /** So that the first who search do not have to; where it fails they may. */
    private void prepare() {
        try {
            read(search::prepare);
        } catch (UncheckedIOException unreadable) {
            LOG.log(Level.WARNING, "The first searches take a little longer", unreadable);
        }
    }

    private Change updated(Collection<Indexed> items) throws IOException {
        try {
            return update(open, items);
        } catch (IOException | AlreadyClosedException lost) {
            LOG.log(Level.WARNING, "The search index is begun anew: {0}", lost);
            return updateAnew(items);
        }
    }

    private Change updateAnew(Collection<Indexed> items) throws IOException {
        rebuilding = true;
        OpenIndex lost = open;
        lost.giveUp();
        OpenIndex anew = OpenIndex.of(folder.anew());
        try {
            Change change = update(anew, items);
            open = anew;
            lost.searchers().close();
            return change;
        } catch (IOException | AlreadyClosedException again) {
            anew.giveUp();
            anew.searchers().close();
            throw again instanceof IOException unwritable ? unwritable : new IOException(again);
        }
    }

    private Change update(OpenIndex index, Collection<Indexed> items) throws IOException {
        Writing writing = new Writing(index);
        index.mergeMeanwhile(!writing.before.isEmpty());
        try {
            items.parallelStream().forEach(writing::take); // a first update is mostly this
        } catch (UncheckedIOException notWritten) {
            throw notWritten.getCause();
        } finally {
            index.mergeMeanwhile(true);
        }
        for (String key : writing.gone) {
            index.writer().deleteDocuments(ItemDocuments.keyTerm(key));
        }
        index.searchers().maybeRefreshBlocking(); // found from here on; the disk takes its time
        size = read(index, Fingerprints::count);
        index.writer().commit();
        return new Change(writing.written.get(), writing.gone.size(), writing.unreadable);
    }

    /** One update on its way, on all processors. */
    private static final class Writing {
        private final OpenIndex index;
        private final Map<String, String> before;
        private final Set<String> gone = ConcurrentHashMap.newKeySet();
        private final AtomicInteger written = new AtomicInteger();
        private final List<String> unreadable = Collections.synchronizedList(new ArrayList<>());

        Writing(OpenIndex index) throws IOException {
            this.index = index;
            before = index.fingerprints();
            gone.addAll(before.keySet());
        }

        void take(Indexed item) {
            gone.remove(item.key());
            if (item.fingerprint().equals(before.get(item.key()))) {
                return;
            }
            if (isWritten(item)) {
                written.incrementAndGet();
            } else {
                unreadable.add(item.key());
            }
        }

        private boolean isWritten(Indexed item) {
            List<Document> documents;
            try {
                documents = ItemDocuments.of(item);
            } catch (UncheckedIOException unreadable) {
                LOG.log(Level.WARNING, "Not indexed: {0}: {1}", item.key(), unreadable);
                return false;
            }
            try {
                index.write(item, documents, before.isEmpty());
            } catch (IOException notWritten) {
                throw new UncheckedIOException(notWritten);
            }
            return true;
        }
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
        return read(reader -> search.results(reader, query));
    }

    /**
     * Texts that begin as a visitor has begun to type: words, then titles; the best first. Never
     * fails on what was typed, and takes a fraction of a second at most.
     */
    public List<String> suggest(String typed, Language reader) {
        return read(index -> new Suggestions(index, reader).of(typed));
    }

    /** A question to the index as it is at the moment. */
    private interface Question<T> {
        T ask(IndexReader reader) throws IOException;
    }

    private <T> T read(Question<T> question) {
        OpenIndex index = open;
        try {
            return read(index, question);
        } catch (AlreadyClosedException closed) {
            if (index.equals(open)) {
                throw closed;
            }
            return read(question); // begun anew meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException("The search index can't be read", e);
        }
    }

    private static <T> T read(OpenIndex index, Question<T> question) throws IOException {
        IndexSearcher searcher = index.searchers().acquire();
        try {
            return question.ask(searcher.getIndexReader());
        } finally {
            index.searchers().release(searcher);
        }
    }

    /** What means the same, in place of what was known before; searches from now on use it. */
    public void know(Collection<Concept> concepts) {
        search.know(concepts);
    }

    /**
     * Whether it was lost and is being made again, or waits for that: until then searches find what
     * they found before, and nothing when it was lost before it was opened.
     */
    public boolean isRebuilding() {
        return rebuilding;
    }

    /** Whether items are being written at this moment, which keeps processors and the disk busy. */
    public boolean isUpdating() {
        return updating;
    }

    /** How many items can be found. */
    public int size() {
        return size;
    }

    @Override
    public void close() {
        try (var directory = open.writer().getDirectory();
                var writer = open.writer();
                var searchers = open.searchers()) {
            LOG.log(Level.DEBUG, "Closing {0}, {1} and {2}", directory, writer, searchers);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The search index was not closed cleanly", e);
        }
    }
}
