package org.samspel.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.access.Account;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.editing.WorkingCopies;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.Entry;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Belongings;
import org.samspel.publishing.Manuscript;
import org.samspel.publishing.Publisher;
import org.samspel.store.Database;
import org.samspel.store.DatabaseAway;
import org.samspel.store.Store;

/** Texts that people are working on, each beside what readers see of it. */
final class Manuscripts {
    private static final String NOBODY = "";

    private final Store store;
    private final Clock clock;
    private final Publisher publisher;
    private final ContentRepository repository;

    Manuscripts(Store store, Clock clock, Publisher publisher, ContentRepository repository) {
        this.store = store;
        this.clock = clock;
        this.publisher = publisher;
        this.repository = repository;
    }

    /**
     * Which text, and whose.
     *
     * @param person email address
     */
    record Name(WorkId work, Language language, String person) {
        WorkingCopy.Of of() {
            return new WorkingCopy.Of(work, language, person);
        }
    }

    /**
     * A text as one goes on with it.
     *
     * @param contents the whole file
     * @param base the blob it was begun from; empty for a new file
     * @param revision how often it was saved; 0 when there is no working copy
     * @param savedAt when; empty when there is no working copy
     * @param present the file as it is in the content now
     */
    record Text(
            Name name,
            String contents,
            Optional<String> base,
            long revision,
            Optional<Instant> savedAt,
            Optional<SourceFile> present) {

        /** Whether somebody has changed the file since one began. */
        boolean isBehind() {
            return !base.equals(present.map(SourceFile::blob));
        }

        /** The same, saying something else. */
        Text saying(String other) {
            return new Text(name, other, base, revision, savedAt, present);
        }

        /** The same, with the content as it is by now. */
        Text seeing(Optional<SourceFile> now) {
            return new Text(name, contents, base, revision, savedAt, now);
        }
    }

    /** The working copy, else what is in the content, else the beginning of a new file. */
    Text find(Name name) throws IOException {
        Optional<SourceFile> present = present(name);
        Optional<WorkingCopy> copy = asked(copies -> copies.find(name.of()));
        if (copy.isPresent() && present.isPresent() && isIn(present.get(), copy.get())) {
            discard(name);
            copy = Optional.empty();
        }
        if (copy.isPresent()) {
            WorkingCopy kept = copy.get();
            return new Text(
                    name,
                    kept.contents(),
                    kept.base(),
                    kept.revision(),
                    Optional.of(kept.savedAt()),
                    present);
        }
        String contents = present.isPresent() ? read(present.get()) : begun(name);
        return new Text(
                name, contents, present.map(SourceFile::blob), 0, Optional.empty(), present);
    }

    /**
     * Whether it has come into the content and is only left over, as when the portal was killed
     * between the two: it would look like somebody else's text.
     */
    private boolean isIn(SourceFile present, WorkingCopy copy) throws IOException {
        if (copy.base().equals(Optional.of(present.blob()))) {
            return false;
        }
        String now = read(present);
        return Stream.of(true, false)
                .flatMap(draft -> FrontMatterWriter.draft(copy.contents(), draft).stream())
                .anyMatch(now::equals);
    }

    String read(SourceFile file) throws IOException {
        return new String(repository.read(file.blob()), UTF_8);
    }

    /** Where the file of the text is, or will be. */
    ContentPath path(Name name) {
        Optional<Work> work = work(name.work());
        return work.flatMap(it -> it.in(name.language()))
                .map(entry -> entry.source().path())
                .or(() -> work.flatMap(it -> Belongings.translation(it, name.language())))
                .orElseGet(
                        () ->
                                new ContentPath(
                                        folder(name.work())
                                                + "/index."
                                                + name.language().code()
                                                + ".md"));
    }

    ContentPath folder(WorkId work) {
        return work(work).map(Work::folder).orElseGet(() -> Names.folder(work));
    }

    Optional<Work> work(WorkId id) {
        return publisher.everything().stream().filter(work -> work.id().equals(id)).findFirst();
    }

    /** The content as it is now. */
    Revision revision() {
        return publisher.site().revision();
    }

    private Optional<SourceFile> present(Name name) {
        return revision().file(path(name));
    }

    private String begun(Name name) throws IOException {
        Optional<Entry> source =
                work(name.work()).flatMap(work -> NewText.source(work, name.language()));
        return source.isPresent()
                ? NewText.translating(source.get(), read(source.get().source()))
                : NewText.titled("");
    }

    /** Keeps it, unless the same person has saved it elsewhere since. */
    WorkingCopy.Saving save(Text text) {
        return asked(
                copies ->
                        copies.save(
                                text.name().of(),
                                new WorkingCopies.Edit(
                                        text.contents(), text.base(), text.revision())));
    }

    void discard(Name name) {
        asked(
                copies -> {
                    copies.discard(name.of());
                    return name;
                });
    }

    /** What a person works on, what was saved last first. */
    List<WorkingCopy> of(Account account) {
        return asked(copies -> copies.of(account.email()));
    }

    /** Others who work on the same, who saved last first. */
    List<WorkingCopy> others(Name name) {
        return asked(copies -> copies.others(name.of()));
    }

    /** Whether the name of a file stands in a text that somebody is working on. */
    boolean isNamed(String file) {
        return asked(copies -> copies.isQuoted(file));
    }

    /** Whoever works on a text. */
    List<WorkingCopy> all(WorkId work, Language language) {
        return others(new Name(work, language, NOBODY));
    }

    /** A question to the database. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(WorkingCopies copies) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        Database database =
                store.database().orElseThrow(() -> new DatabaseAway("The database is not open"));
        try {
            return question.ask(new WorkingCopies(database, clock));
        } catch (SQLException failed) {
            throw new DatabaseAway(failed);
        }
    }

    /** Whether there is such a work, or somebody has begun it. */
    boolean isKnown(Text text) {
        return text.revision() > 0 || work(text.name().work()).isPresent();
    }

    /**
     * The work with this text in it, as readers would see it; of its other texts those that they do
     * see.
     */
    Manuscript proof(Text text) throws IOException {
        WorkId id = text.name().work();
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Optional<Work> work = publisher.site().works().find(id);
        if (work.isPresent()) {
            for (Entry entry : work.get().translations().values()) {
                texts.put(entry.language(), read(entry.source()));
            }
        }
        texts.put(text.name().language(), text.contents());
        ContentPath folder = folder(id);
        List<SourceFile> files =
                publisher.site().revision().files().values().stream()
                        .filter(file -> file.path().startsWith(folder))
                        .filter(file -> !file.path().extension().equals("md"))
                        .toList();
        return new Manuscript(id, folder, texts, files, Map.of());
    }
}
