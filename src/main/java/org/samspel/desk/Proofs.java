package org.samspel.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.access.Account;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.pages.Pages;
import org.samspel.pages.Parameters;
import org.samspel.pages.View;
import org.samspel.publishing.Manuscript;
import org.samspel.publishing.Place;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.themes.Theme;
import org.samspel.uploads.StagedFile;

/** Pages as readers would see them, of works they don't see yet. */
final class Proofs {
    /** What the theme adds to pages runs in no proof, and would only complain about that. */
    private static final Pattern SCRIPT = Pattern.compile("<script src=[^>]*></script>\\n?");

    private final Publisher publisher;
    private final Pages pages;
    private final Supplier<Theme> theme;

    Proofs(Publisher publisher, Pages pages, Supplier<Theme> theme) {
        this.publisher = publisher;
        this.pages = pages;
        this.theme = theme;
    }

    /** Its page in a language; empty when there is nothing to show in it. */
    Optional<String> page(Manuscript manuscript, Language language) throws IOException {
        return page(manuscript, language, ProofPictures::shownIn);
    }

    /**
     * The same for whoever has a link.
     *
     * @param token of the link, under which its files are given
     */
    Optional<String> page(Manuscript manuscript, Language language, String token)
            throws IOException {
        return page(
                manuscript, language, (pictures, html, of) -> pictures.linkedIn(html, of, token));
    }

    /** How a page gets files that readers don't. */
    @FunctionalInterface
    private interface Giving {
        String in(ProofPictures pictures, String html, Manuscript manuscript);
    }

    private Optional<String> page(Manuscript manuscript, Language language, Giving giving)
            throws IOException {
        Site site = publisher.proof(manuscript);
        Place.Page place = new Place.WorkPage(language, manuscript.work());
        Optional<View> view = pages.of(site, place, Parameters.NONE);
        ProofPictures pictures = new ProofPictures(publisher.site(), site, language);
        return view.map(
                        seen ->
                                SCRIPT.matcher(
                                                theme.get()
                                                        .render(
                                                                seen.layout(),
                                                                Map.of(
                                                                        "page",
                                                                        seen.frame(),
                                                                        "view",
                                                                        seen),
                                                                language.locale()))
                                        .replaceAll(""))
                .map(html -> giving.in(pictures, html, manuscript));
    }

    /** With a line above that says what it is, in the language of the page. */
    String announced(String page, Language language) {
        String text = theme.get().message(language.locale(), "desk.link.banner");
        String line = "<p class=\"notice wrap\">" + text.replace("<", "&lt;") + "</p>";
        return page.replaceFirst("<main ", Matcher.quoteReplacement(line) + "<main ");
    }

    /** A report that is being put together. */
    static Manuscript of(Reports reports, Account account, ReportFields fields, WorkId work) {
        List<ReportFile> files = reports.files(account, fields);
        ReportTexts written = new ReportTexts(fields, files);
        Map<Language, String> texts = new EnumMap<>(Language.class);
        fields.languages().forEach(each -> texts.put(each, written.text(each, false)));
        List<SourceFile> beside = new ArrayList<>();
        Map<ContentPath, String> notes = new HashMap<>();
        for (ReportFile file : files) {
            notes.put(Names.beside(work, file.name() + ".yml"), written.about(file));
            reports.staged(account, file)
                    .ifPresent(staged -> beside.add(source(work, file, staged)));
        }
        return new Manuscript(work, Names.folder(work), texts, beside, notes);
    }

    private static SourceFile source(WorkId work, ReportFile file, StagedFile staged) {
        return new SourceFile(
                Names.beside(work, file.name()),
                staged.file(),
                staged.sha256(),
                staged.sha256(),
                file.upload().size(),
                Instant.now(),
                0);
    }
}
