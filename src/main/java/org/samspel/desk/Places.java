package org.samspel.desk;

import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.publishing.Belongings;
import org.samspel.publishing.Publisher;

/** Where texts lie in the content, whether or not readers see them, and where new ones will. */
record Places(Publisher publisher) {

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

    /** The file of the text, if there is one. */
    Optional<SourceFile> present(Name name) {
        return revision().file(path(name));
    }
}
