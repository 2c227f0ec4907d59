package org.samspel.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.SourceFile;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.Entry;
import org.samspel.entries.FrontMatterWriter;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Manuscript;

/** Texts that people are working on, each beside what readers see of it. */
record Manuscripts(Copies copies, Places places, ContentRepository repository) {
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
        Optional<SourceFile> present = places.present(name);
        Optional<WorkingCopy> copy = copies.find(name);
        if (copy.isPresent() && present.isPresent() && isIn(present.get(), copy.get())) {
            copies.discard(name);
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

    private String begun(Name name) throws IOException {
        Optional<Entry> source =
                places.work(name.work()).flatMap(work -> NewText.source(work, name.language()));
        return source.isPresent()
                ? NewText.translating(source.get(), read(source.get().source()))
                : NewText.titled("");
    }

    /** Whether there is such a work, or somebody has begun it. */
    boolean isKnown(Text text) {
        return text.revision() > 0 || places.work(text.name().work()).isPresent();
    }

    /**
     * The work with this text in it, as readers would see it; of its other texts those that they do
     * see.
     */
    Manuscript proof(Text text) throws IOException {
        WorkId id = text.name().work();
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Optional<Work> work = places.publisher().site().works().find(id);
        if (work.isPresent()) {
            for (Entry entry : work.get().translations().values()) {
                texts.put(entry.language(), read(entry.source()));
            }
        }
        texts.put(text.name().language(), text.contents());
        ContentPath folder = places.folder(id);
        List<SourceFile> files =
                places.revision().files().values().stream()
                        .filter(file -> file.path().startsWith(folder))
                        .filter(file -> !file.path().extension().equals("md"))
                        .toList();
        return new Manuscript(id, folder, texts, files, Map.of());
    }
}
