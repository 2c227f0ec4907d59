package org.samspel.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes content until it is killed: every change writes its number into {@value #FILES} files,
 * writes another or restores it, and moves a folder along. Says each number once the change is
 * acknowledged.
 */
final class KilledEditor {

    static final int FILES = 4;

    /** Written at every odd change; brought back to what it was at first by the even ones. */
    static final ContentPath RESTORED = new ContentPath("restored.md");

    private KilledEditor() {}

    /**
     * @param arguments the content folder, the data folder, and the file that says how far it has
     *     come
     */
    public static void main(String[] arguments) throws IOException {
        Path said = Path.of(arguments[2]);
        try (ContentRepository repository =
                ContentRepository.open(Path.of(arguments[0]), Path.of(arguments[1]), 1 << 20)) {
            Revision revision = repository.refresh();
            for (int number = number(repository, revision) + 1; ; number++) {
                Outcome outcome = repository.change(change(revision, number));
                revision = ((Outcome.Changed) outcome).revision();
                Files.writeString(
                        said, number + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }

    /** The number of the last change; 0 before the first. */
    static int number(ContentRepository repository, Revision revision) throws IOException {
        Optional<SourceFile> file = revision.file(new ContentPath("same/0.md"));
        return file.isEmpty()
                ? 0
                : Integer.parseInt(text(repository, file.get()).lines().findFirst().orElseThrow());
    }

    private static String text(ContentRepository repository, SourceFile file) throws IOException {
        return new String(repository.read(file.blob()), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What every file says after a change; longer than a piece of the disk. */
    static String contents(int number) {
        return number + "\n" + "x".repeat(number * 997 % 20_000);
    }

    static String restored(int number) {
        return contents(number % 2 == 0 ? 1 : number);
    }

    static ContentPath moved(int number) {
        return new ContentPath("moved-" + number + "/file.md");
    }

    private static Change change(Revision revision, int number) {
        List<Change.Step> steps = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            ContentPath path = new ContentPath("same/" + i + ".md");
            steps.add(
                    new Change.Step.Write(
                            path,
                            Change.Contents.text(contents(number)),
                            revision.file(path).map(SourceFile::blob)));
        }
        steps.add(
                new Change.Step.Write(
                        RESTORED,
                        number % 2 == 0
                                ? new Change.Contents.Kept(Change.Contents.blob(contents(1)))
                                : Change.Contents.text(contents(number)),
                        revision.file(RESTORED).map(SourceFile::blob)));
        ContentPath before = moved(number - 1);
        steps.add(
                revision.file(before).isPresent()
                        ? new Change.Step.Move(
                                before.parent().orElseThrow(), moved(number).parent().orElseThrow())
                        : new Change.Step.Write(
                                moved(number), Change.Contents.text("kept"), Optional.empty()));
        return new Change(new Author("E", "e@example.org"), "Change " + number, steps);
    }
}
