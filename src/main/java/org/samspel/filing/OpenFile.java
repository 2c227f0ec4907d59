package org.samspel.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.EarlierVersion;
import org.samspel.content.SourceFile;
import org.samspel.documents.Document;
import org.samspel.documents.FileType;
import org.samspel.filing.FilingView.Choice;
import org.samspel.languages.Formats;
import org.samspel.languages.Language;
import org.samspel.staff.Form;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;
import org.samspel.uploads.Upload;

/** A file that somebody is looking at, and what they typed about it. */
record OpenFile(Visit visit, Stock stock, Document document, Typed typed) {

    /** Where other versions of a file are. */
    record Past(Arrivals arrivals, ContentRepository repository, Moments moments) {
        List<EarlierVersion> earlier(ContentPath path) {
            try {
                return repository.history().of(path).earlier();
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        }
    }

    /** What a form says; of what it doesn't ask for, what there is. */
    record Typed(Texts titles, Texts descriptions, String language, String name) {
        static Typed of(Document document, Form form) {
            String name = document.file().path().name();
            return new Typed(
                    Texts.from(form, "title", document.titles()),
                    Texts.from(form, "description", document.descriptions()),
                    form.has("language")
                            ? form.line("language")
                            : document.language().map(Language::code).orElse("none"),
                    form.has("name") ? form.line("name") : Names.withoutExtension(name));
        }
    }

    /** The file a visit is about; empty when there is none. */
    static Optional<OpenFile> of(Visit visit, Stock stock, Form form) {
        return stock.document(visit.rest())
                .map(document -> new OpenFile(visit, stock, document, Typed.of(document, form)));
    }

    ContentPath path() {
        return document.file().path();
    }

    String address() {
        return Ways.of(Ways.FILE, path());
    }

    Listing listing() {
        return new Listing(stock, visit);
    }

    String title() {
        return stock.text(document.titles(), visit.language())
                .map(Map.Entry::getValue)
                .orElse(path().name());
    }

    /** A file beside a work is named in its text, and stays where it is. */
    boolean isMovable() {
        return stock.home(document).isPresent();
    }

    /** What describes it. */
    Optional<SourceFile> about() {
        return stock.about(path());
    }

    /** Only a file of the same type takes the place of another. */
    List<Upload> newer(Arrivals arrivals) {
        return arrivals.ready(visit).stream()
                .filter(upload -> upload.type() == FileType.of(path().name()))
                .filter(upload -> isSameType(upload.name()))
                .toList();
    }

    /** Whether an earlier version can be brought back: on the disk it may have had another type. */
    boolean canBe(EarlierVersion version) {
        return version.kept() && isSameType(version.path().name());
    }

    private boolean isSameType(String other) {
        return Names.lower(Names.extension(other))
                .equals(Names.lower(Names.extension(path().name())));
    }

    /**
     * @param undo id of the change that was just made
     */
    FilingView.FileSettings view(Past past, String undo, List<Mistake> mistakes) {
        return new FilingView.FileSettings(
                undo,
                listing().way(path()),
                address(),
                stock.site().addresses().of(document, visit.language()).orElse(""),
                Ways.of(Ways.HISTORY, path()),
                listing().facts(document),
                typed.titles().fields("title", stock.languages()),
                typed.descriptions().fields("description", stock.languages()),
                listing().languages(Language.of(typed.language())),
                typed.name(),
                Names.extension(path().name()),
                listing().targets(to -> !path().parent().filter(to::equals).isPresent()),
                past.arrivals().box(visit, address()),
                newer(past.arrivals()).stream()
                        .map(upload -> new Choice(upload.id(), upload.name(), false))
                        .toList(),
                past.earlier(path()).stream()
                        .map(version -> earlier(version, past.moments()))
                        .toList(),
                document.file().blob(),
                about().map(SourceFile::blob).orElse(""),
                isMovable(),
                mistakes);
    }

    private FilingView.Earlier earlier(EarlierVersion version, Moments moments) {
        return new FilingView.Earlier(
                version.blob(),
                moments.of(visit, version.until()),
                Formats.size(version.size(), visit.language()),
                canBe(version));
    }
}
