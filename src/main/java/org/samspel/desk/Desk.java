package org.samspel.desk;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.samspel.content.ContentRepository;
import org.samspel.documents.Document;
import org.samspel.editing.Editing;
import org.samspel.editing.PreviewTokens;
import org.samspel.pages.Pages;
import org.samspel.publishing.Publisher;
import org.samspel.staff.StaffPage;
import org.samspel.store.Store;
import org.samspel.themes.Theme;
import org.samspel.uploads.Uploads;

/** The pages on which staff write and publish. */
public final class Desk {
    /** Where files are sent. */
    static final String UPLOADS = "/staff/uploads/";

    /** Where files are that work with a link only: below it the token and the file's name. */
    public static final String LINKED_FILES = FilesOfLinks.PATH;

    /** Gives files to whoever has a link to the text they are beside. */
    @FunctionalInterface
    public interface LinkedFiles {
        /**
         * Empty when there is no such file, or the link does not work, or not any more.
         *
         * @param rest of the address, decoded
         */
        Optional<Document> find(String rest) throws IOException;
    }

    /** What the pages change. */
    public record Content(Publisher publisher, Editing editing, ContentRepository repository) {}

    /**
     * Where what is not content yet is kept.
     *
     * @param tokens of links to previews
     */
    public record Kept(Store store, Uploads uploads, PreviewTokens tokens, Clock clock) {}

    /**
     * What readers would see.
     *
     * @param theme in use at the moment
     * @param url of the site, without a slash at the end
     */
    public record Shown(Pages pages, Supplier<Theme> theme, String url) {}

    private Desk() {}

    /** What lies beside texts that somebody has a link to. */
    public static LinkedFiles files(Content content, Kept kept) {
        Links links = new Links(kept.store(), kept.clock(), kept.tokens());
        return new FilesOfLinks(links, manuscripts(content, kept))::find;
    }

    private static Manuscripts manuscripts(Content content, Kept kept) {
        return new Manuscripts(
                new Copies(kept.store(), kept.clock()),
                new Places(content.publisher()),
                content.repository());
    }

    /** All of them, for {@link org.samspel.staff.Staff}. */
    public static List<StaffPage> pages(Content content, Kept kept, Shown shown) {
        Publisher publisher = content.publisher();
        ReportForms forms = new ReportForms(kept.store(), kept.clock());
        Reports reports =
                new Reports(
                        new Reports.Tools(
                                forms,
                                kept.uploads(),
                                publisher,
                                content.editing(),
                                content.repository().log()));
        Proofs proofs = new Proofs(publisher, shown.pages(), shown.theme());
        PublishPage publish = new PublishPage(forms, reports, publisher);
        Manuscripts manuscripts = manuscripts(content, kept);
        Links links = new Links(kept.store(), kept.clock(), kept.tokens());
        Writing writing =
                new Writing(
                        new Sources(manuscripts, publisher.translations()),
                        publisher,
                        links,
                        shown.url());
        return List.of(
                new HomePage(forms, manuscripts, publisher),
                publish,
                new PreviewPage(forms, publisher, publish),
                new ProofPage(forms, reports, publisher, proofs),
                new PublishedPage(forms, reports, publisher, shown.url()),
                new BeginPage(manuscripts, publisher),
                new TranslationsPage(publisher, kept.clock()),
                new LinkedPage(links, new FilesOfLinks(links, manuscripts), proofs),
                new WritePage(
                        writing,
                        new TextPublication(manuscripts, content.editing(), writing),
                        links,
                        new LeftPictures(manuscripts, content.editing(), content.repository())),
                new WriteProofPage(manuscripts, proofs),
                new FindPage(manuscripts, publisher),
                new PicturePage(
                        manuscripts,
                        publisher,
                        kept.uploads(),
                        content.editing(),
                        new PutPictures()),
                new RemovePage(manuscripts, publisher, content.editing(), content.repository()));
    }
}
