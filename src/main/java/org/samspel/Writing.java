package org.samspel;

import java.util.concurrent.ExecutorService;
import org.samspel.access.Tokens;
import org.samspel.api.Api;
import org.samspel.api.Sending;
import org.samspel.content.ContentRepository;
import org.samspel.editing.Editing;
import org.samspel.entries.EntryReader;
import org.samspel.publishing.Publisher;
import org.samspel.uploads.Intake;
import org.samspel.uploads.Uploads;
import org.samspel.writing.Content;
import org.samspel.writing.Texts;
import org.samspel.writing.WorkFiles;

/** What programs of the staff write with, put together. */
record Writing(Tokens tokens, Uploads uploads, Sending sending, ExecutorService line) {

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
                new WorkFiles(content, new WorkFiles.Ways(editing, new Intake(uploads), wording)),
                sending,
                line);
    }
}
