package org.samspel.translations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.samspel.content.ContentRepository;
import org.samspel.content.Problem;
import org.samspel.content.TextDifference;
import org.samspel.entries.Entry;
import org.samspel.entries.EntryReader;
import org.samspel.entries.Origin;
import org.samspel.entries.Work;

/**
 * Compares translations with what they were made from. Two versions of a source are compared once,
 * and what came of it is kept until a publication has no use for it. For many threads.
 */
public final class Translations {

    private final ContentRepository repository;
    private final EntryReader reader;
    private final Map<Versions, Boolean> same = new ConcurrentHashMap<>();

    /** The blobs of a source then and now. */
    private record Versions(String then, String now) {}

    public Translations(ContentRepository repository, EntryReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    /**
     * How a translation there is stands.
     *
     * @param work with its drafts
     */
    public TranslationState state(Work work, Entry translation) throws IOException {
        Optional<Origin> origin =
                translation
                        .translatedFrom()
                        .filter(from -> from.language() != translation.language());
        TranslationState state =
                origin.isPresent()
                        ? compare(origin.get(), work.in(origin.get().language()))
                        : new TranslationState.Original();
        return translation.visibility().draft() ? new TranslationState.Draft(state) : state;
    }

    /**
     * How something stands that was made from a source: up to date, stale or unknown.
     *
     * @param source as it is now; empty when it is gone
     */
    public TranslationState compare(Origin origin, Optional<Entry> source) throws IOException {
        if (source.isEmpty()) {
            return unknown(origin, TranslationState.Reason.SOURCE_GONE);
        }
        if (origin.blob().isEmpty()) {
            return unknown(origin, TranslationState.Reason.NOT_NOTED);
        }
        Optional<Boolean> isSame = isSame(origin.blob().get(), source.get());
        if (isSame.isEmpty()) {
            return unknown(origin, TranslationState.Reason.NOT_KEPT);
        }
        return isSame.get()
                ? new TranslationState.UpToDate(origin.language())
                : new TranslationState.Stale(origin, source.get());
    }

    private static TranslationState unknown(Origin origin, TranslationState.Reason reason) {
        return new TranslationState.Unknown(origin.language(), reason);
    }

    /** Empty when history can't tell, which may be otherwise the next time. */
    private Optional<Boolean> isSame(String then, Entry source) throws IOException {
        String now = source.source().blob();
        if (then.equals(now)) {
            return Optional.of(true);
        }
        Versions versions = new Versions(then, now);
        Optional<Boolean> known = Optional.ofNullable(same.get(versions));
        return known.isPresent() ? known : compared(versions, source);
    }

    private Optional<Boolean> compared(Versions versions, Entry source) throws IOException {
        Optional<Wording> before = wording(versions.then(), source);
        Optional<Wording> after = wording(versions.now(), source);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        boolean isSame = before.get().isSameAs(after.get());
        same.put(versions, isSame);
        return Optional.of(isSame);
    }

    /** What a version of the source says, if that can be known. */
    private Optional<Wording> wording(String blob, Entry source) throws IOException {
        if (!repository.log().keeps(blob)) {
            return Optional.empty();
        }
        byte[] bytes = repository.read(blob);
        EntryReader.Source from =
                new EntryReader.Source(
                        source.work(), source.language(), source.source(), List.of());
        EntryReader.Reading reading = reader.read(from.at(blob, bytes.length), bytes);
        return reading.entry()
                .filter(entry -> reading.whole())
                .map(entry -> Wording.of(entry, bytes));
    }

    /** What has changed in the source since it was translated; only the parts that have. */
    public SortedMap<Part, TextDifference> changes(TranslationState.Stale stale)
            throws IOException {
        Entry source = stale.source();
        Optional<Wording> before = wording(stale.origin().blob().orElse(""), source);
        Optional<Wording> after = wording(source.source().blob(), source);
        return before.isPresent() && after.isPresent()
                ? before.get().changesTo(after.get())
                : new TreeMap<>();
    }

    /**
     * The translations readers get that are behind their source. Forgets what it has not needed, so
     * it is for publications, with everything there is.
     */
    public List<Problem> problems(Collection<Work> works) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Set<Versions> needed = new HashSet<>();
        for (Work work : works) {
            for (Entry translation : work.translations().values()) {
                TranslationState state = state(work, translation);
                TranslationProblems.of(work, translation, state).ifPresent(problems::add);
                versions(work, translation).ifPresent(needed::add);
            }
        }
        same.keySet().retainAll(needed);
        return problems;
    }

    private static Optional<Versions> versions(Work work, Entry translation) {
        return translation
                .translatedFrom()
                .flatMap(
                        origin ->
                                origin.blob()
                                        .flatMap(
                                                then ->
                                                        work.in(origin.language())
                                                                .map(
                                                                        source ->
                                                                                source.source()
                                                                                        .blob())
                                                                .map(
                                                                        now ->
                                                                                new Versions(
                                                                                        then,
                                                                                        now))));
    }
}
