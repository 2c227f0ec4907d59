package org.samspel.filing;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.samspel.content.ContentRepository;
import org.samspel.content.Problem;
import org.samspel.editing.Editing;
import org.samspel.extraction.TextExtraction;
import org.samspel.publishing.Publisher;
import org.samspel.staff.StaffPage;
import org.samspel.uploads.Uploads;

/** The pages on which staff keep folders and files in order, look back, and see what is wrong. */
public final class Filing {

    /**
     * What the pages show and change.
     *
     * @param others mistakes elsewhere than in the content
     */
    public record Content(
            Publisher publisher,
            Editing editing,
            ContentRepository repository,
            TextExtraction extraction,
            Supplier<List<Problem>> others) {}

    private Filing() {}

    /**
     * All of them, for {@link org.samspel.staff.Staff}.
     *
     * @param clock whose zone moments are written in
     */
    public static List<StaffPage> pages(Content content, Uploads uploads, Clock clock) {
        Publisher publisher = content.publisher();
        ContentRepository repository = content.repository();
        Deeds deeds = new Deeds(content.editing(), repository.log());
        Metadata metadata = new Metadata(repository);
        Moments moments = new Moments(clock);
        Arrivals arrivals = new Arrivals(uploads);
        Changelog changelog = new Changelog(repository, moments);
        return List.of(
                new FoldersPage(publisher, deeds, metadata, arrivals),
                new FolderPage(publisher, deeds, metadata),
                new FilePage(
                        publisher,
                        deeds,
                        metadata,
                        new OpenFile.Past(arrivals, repository, moments)),
                new HistoryPage(changelog, publisher),
                new ChangePage(changelog, publisher),
                new RestorePage(changelog, publisher, deeds),
                new RemovedPage(repository, publisher, deeds, moments),
                new UndoPage(deeds),
                new ProblemsPage(publisher, new Checks(content.extraction()), content.others()));
    }
}
