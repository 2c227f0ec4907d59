package org.samspel.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.documents.Document;
import org.samspel.documents.Library;
import org.samspel.entries.Entry;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.previews.Preview;
import org.samspel.previews.PreviewType;
import org.samspel.previews.Previews;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Section;
import org.samspel.publishing.Site;

/** The page that shows what is in a file. */
final class PreviewPages {
    private static final View.Table NO_TABLE = new View.Table(List.of(), List.of());
    private static final View.Shown NOTHING =
            new View.Shown("", "", NO_TABLE, List.of(), false, false);
    private static final Pattern EMPTY_LINE = Pattern.compile("\n\\s*\n");

    private final Site site;
    private final Frames frames;
    private final Files files;
    private final Previews previews;

    PreviewPages(Site site, Frames frames, Files files, Previews previews) {
        this.site = site;
        this.frames = frames;
        this.files = files;
        this.previews = previews;
    }

    /** Empty for a file of a kind that can't be shown. */
    Optional<View> view(Place.PreviewPage place) throws IOException {
        Optional<Document> document = site.library().document(place.file());
        Optional<PreviewType> type = document.flatMap(PreviewType::of);
        return document.isEmpty() || type.isEmpty()
                ? Optional.empty()
                : Optional.of(view(place.language(), document.get(), type.get()));
    }

    private View view(Language language, Document document, PreviewType type) throws IOException {
        Preview preview = previews.of(document, type);
        View.File file = files.of(document);
        boolean none = preview instanceof Preview.Nothing && type != PreviewType.PDF;
        return new View.PreviewPage(
                frame(language, document, file.title()),
                file,
                none ? "nothing" : type.name().toLowerCase(Locale.ROOT),
                file.description().isEmpty() ? file.title() : file.description(),
                above(language, document),
                shown(preview));
    }

    private static View.Shown shown(Preview preview) {
        return switch (preview) {
            case Preview.File ignored -> NOTHING;
            case Preview.Nothing ignored -> NOTHING;
            case Preview.Html html ->
                    new View.Shown(
                            html.body().toString(),
                            "",
                            NO_TABLE,
                            List.of(),
                            html.shortened(),
                            html.pictures());
            case Preview.Text text ->
                    new View.Shown("", text.text(), NO_TABLE, List.of(), text.shortened(), false);
            case Preview.Table found ->
                    new View.Shown(
                            "",
                            "",
                            new View.Table(found.header(), found.rows()),
                            List.of(),
                            found.shortened(),
                            false);
            case Preview.Pages pages ->
                    new View.Shown("", "", NO_TABLE, pages(pages), pages.shortened(), false);
        };
    }

    private static List<View.TextPage> pages(Preview.Pages found) {
        List<View.TextPage> pages = new ArrayList<>();
        for (String text : found.texts()) {
            List<String> paragraphs =
                    EMPTY_LINE
                            .splitAsStream(text)
                            .map(String::strip)
                            .filter(paragraph -> !paragraph.isEmpty())
                            .toList();
            pages.add(new View.TextPage(pages.size() + 1, paragraphs));
        }
        return pages;
    }

    private Frame frame(Language language, Document document, String title) {
        Frame.Link above = above(language, document);
        ContentPath path = document.file().path();
        List<Frame.Crumb> crumbs = frames.trail(language, section(document));
        if (!crumbs.getLast().address().equals(above.address())) {
            crumbs.add(new Frame.Crumb(above.label(), above.address()));
        }
        crumbs.add(new Frame.Crumb(title, ""));
        return frames.around(
                new Frames.About(
                        language,
                        title,
                        files.in(document.descriptions()).orElse(""),
                        frames.inEach(each -> Addresses.ofPreview(path, each)),
                        EnumSet.copyOf(site.definition().languages()),
                        above.address(),
                        false,
                        crumbs,
                        section(document).map(Section::key).orElse(""),
                        Frames.NO_FALLBACK));
    }

    private Optional<Section> section(Document document) {
        Optional<WorkId> owner = site.addresses().owner(document.file().path());
        return owner.isEmpty()
                ? Optional.of(Section.DOCUMENTS)
                : owner.flatMap(work -> Section.of(work.kind()));
    }

    /** The page of the work it lies beside, or of the folder it lies in. */
    private Frame.Link above(Language language, Document document) {
        ContentPath path = document.file().path();
        return site.addresses()
                .owner(path)
                .flatMap(work -> work(language, work))
                .orElseGet(() -> folder(language, path));
    }

    private Optional<Frame.Link> work(Language language, WorkId id) {
        Optional<String> title =
                site.works()
                        .find(id)
                        .flatMap(work -> site.works().served(work, language))
                        .map(Entry::title);
        return site.addresses()
                .of(id, language)
                .flatMap(address -> title.map(called -> new Frame.Link(called, address)));
    }

    private Frame.Link folder(Language language, ContentPath path) {
        ContentPath parent = path.parent().orElse(Library.ROOT);
        String title =
                site.library()
                        .folder(parent)
                        .map(folder -> frames.title(folder, language))
                        .orElse(parent.name());
        return new Frame.Link(title, Addresses.of(parent, language));
    }
}
