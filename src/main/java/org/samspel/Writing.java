package org.samspel;

import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.samspel.access.Tokens;
import org.samspel.api.Api;
import org.samspel.api.Sending;
import org.samspel.content.ContentRepository;
import org.samspel.editing.Editing;
import org.samspel.editing.WorkingCopies;
import org.samspel.editing.WorkingCopy;
import org.samspel.entries.EntryReader;
import org.samspel.publishing.Publisher;
import org.samspel.store.DatabaseAway;
import org.samspel.store.Store;
import org.samspel.uploads.Intake;
import org.samspel.uploads.Uploads;
import org.samspel.writing.Content;
import org.samspel.writing.Removing;
import org.samspel.writing.Text;
import org.samspel.writing.Texts;
import org.samspel.writing.WorkFiles;

/** What programs of the staff write with, put together. */
record Writing(Tokens tokens, Uploads uploads, Store store, Sending sending, ExecutorService line) {
    private static final String NOBODY = "";

    /**
     * @param maxSize of a text, in bytes
     */
    static Content content(Publisher publisher, ContentRepository repository, int maxSize) {
        return new Content(publisher, repository, new EntryReader(maxSize));
    }

    Api.Staff over(Content content, Texts.Wording wording) {
        Editing editing = new Editing(content.repository(), content.publisher()::publish);
        return new Api.Staff(
                tokens,
                new Texts(content, editing, wording),
                new Removing(content, new Removing.Ways(editing, this::isInUse, wording)),
                new WorkFiles(content, new WorkFiles.Ways(editing, new Intake(uploads), wording)),
                sending,
                line);
    }

    private boolean isInUse(Text.Name name) {
        WorkingCopies copies = new WorkingCopies(store.needed(), Clock.systemUTC());
        try {
            return !copies.others(new WorkingCopy.Of(name.work(), name.language(), NOBODY))
                    .isEmpty();
        } catch (SQLException failed) {
            throw new DatabaseAway(failed);
        }
    }
}
