package org.samspel.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.samspel.access.Account;
import org.samspel.access.Role;
import org.samspel.access.Scope;
import org.samspel.content.ContentRepository;
import org.samspel.editing.Editing;
import org.samspel.entries.EntryReader;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.PublishedFolder;
import org.samspel.publishing.Publisher;
import org.samspel.uploads.Intake;
import org.samspel.uploads.Reception;

/** Real content in a folder of its own, a real site of it, and the way for programs to write. */
public final class Workshop implements AutoCloseable {
    private final PublishedFolder folder;
    private final Reception reception;
    private final Texts texts;
    private final WorkFiles files;
    private final Removing removing;
    private final Set<Text.Name> inUse = new HashSet<>();

    public Workshop(Path place) throws Exception {
        folder = new PublishedFolder(place, 1_000_000);
        reception = new Reception(place, Reception.LIMITS, Clock.systemUTC());
        Editing editing = new Editing(repository(), publisher()::publish);
        Content read =
                new Content(publisher(), repository(), new EntryReader(PublishedFolder.LARGEST));
        texts = new Texts(read, editing, (language, key, arguments) -> key);
        files =
                new WorkFiles(
                        read,
                        new WorkFiles.Ways(
                                editing,
                                new Intake(reception.uploads()),
                                (language, key, arguments) -> key));
        removing =
                new Removing(
                        read,
                        new Removing.Ways(
                                editing, inUse::contains, (language, key, arguments) -> key));
        publisher().publish();
    }

    /** Somebody begins to write on a text. */
    void use(Text.Name name) {
        inUse.add(name);
    }

    /** What somebody puts there by other programs. */
    public void write(String path, String text) throws IOException {
        folder.write(path, text);
    }

    public void delete(String path) throws IOException {
        folder.delete(path);
    }

    public Publisher publisher() {
        return folder.publisher();
    }

    ContentRepository repository() {
        return folder.repository();
    }

    Texts texts() {
        return texts;
    }

    WorkFiles files() {
        return files;
    }

    Removing removing() {
        return removing;
    }

    Reception reception() {
        return reception;
    }

    /** All there is on the disk. */
    Map<String, String> onDisk() throws IOException {
        return folder.files();
    }

    static Writer writer(Role role, Scope... scopes) {
        return new Writer(
                new Account(
                        7, "ola@example.org", "Ola", role, Language.NB, Account.State.ACTIVE, true),
                Set.of(scopes));
    }

    static Text.Name name(String work, Language language) {
        return new Text.Name(WorkId.of(work).orElseThrow(), language);
    }

    @Override
    public void close() throws IOException {
        reception.close();
        folder.close();
    }
}
