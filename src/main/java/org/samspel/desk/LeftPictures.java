package org.samspel.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.content.Author;
import org.samspel.content.Change.Step;
import org.samspel.content.ContentPath;
import org.samspel.content.ContentRepository;
import org.samspel.content.LogEntry;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.documents.FileType;
import org.samspel.editing.Editing;
import org.samspel.staff.Visit;

/** Pictures that somebody put beside a text, and that nothing needs once it is thrown away. */
record LeftPictures(Manuscripts manuscripts, Editing editing, ContentRepository repository) {
    /** How many changes of a person may have brought a picture. */
    private static final int LOOK_BACK = 200;

    /** What can name a picture. */
    private static final Set<String> TEXTS = Set.of("md", "yml");

    /**
     * Takes them away, in a change of its own that can be taken back. Where that can't be done they
     * stay, and do no harm.
     *
     * @param text as it was, and is no more
     */
    void clear(Visit visit, Text text) throws IOException {
        Editing.Signed signed =
                Reports.signed(visit.account(), visit.text("desk.message.pictures.left"));
        boolean mayChange =
                new Beside(manuscripts.places()).mayChange(visit.account(), text.name().work());
        List<SourceFile> left = mayChange ? unused(own(signed.author(), text)) : List.of();
        if (!left.isEmpty()) {
            editing.make(
                    signed,
                    left.stream()
                            .<Step>map(file -> new Step.Delete(file.path(), file.blob()))
                            .toList());
        }
    }

    private Revision revision() {
        return manuscripts.places().revision();
    }

    /** As their author put them there, and as far as they were put there for this text. */
    private List<SourceFile> own(Author author, Text text) throws IOException {
        Optional<ContentPath> folder = Optional.of(manuscripts.places().folder(text.name().work()));
        boolean isAlone = manuscripts.places().work(text.name().work()).isEmpty();
        Set<LogEntry.Version> put = put(author);
        return revision().files().values().stream()
                .filter(file -> file.path().parent().equals(folder))
                .filter(file -> FileType.of(file.path().name()).mediaType().startsWith("image/"))
                .filter(file -> isAlone || text.contents().contains(file.path().name()))
                .filter(file -> put.contains(new LogEntry.Version(file.path(), file.blob())))
                .toList();
    }

    private Set<LogEntry.Version> put(Author author) throws IOException {
        return repository.log().by(author, LOOK_BACK).stream()
                .flatMap(entry -> entry.edits().stream())
                .filter(edit -> edit.before().isEmpty())
                .flatMap(edit -> edit.after().stream())
                .collect(Collectors.toSet());
    }

    /** Those whose names stand in no text, whoever is writing it and wherever it lies. */
    private List<SourceFile> unused(List<SourceFile> pictures) throws IOException {
        List<SourceFile> unused = new ArrayList<>(pictures);
        unused.removeIf(picture -> manuscripts.copies().isNamed(picture.path().name()));
        unused.removeIf(
                picture -> revision().file(new ContentPath(picture.path() + ".yml")).isPresent());
        for (SourceFile text : texts().toList()) {
            if (unused.isEmpty()) {
                return unused;
            }
            String contents = new String(repository.read(text.blob()), UTF_8);
            unused.removeIf(picture -> contents.contains(picture.path().name()));
        }
        return unused;
    }

    private Stream<SourceFile> texts() {
        return revision().files().values().stream()
                .filter(file -> TEXTS.contains(file.path().extension()));
    }
}
