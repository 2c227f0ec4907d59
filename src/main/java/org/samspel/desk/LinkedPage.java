package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.languages.Language;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** A text that is not public with its files, for whoever has a link to it; nothing else. */
record LinkedPage(Links links, FilesOfLinks files, Proofs proofs) implements StaffPage {
    static final String PATH = "/preview";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.ANYONE;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Optional<Name> name = links.open(visit.rest());
        if (name.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        try {
            Text text = files.manuscripts().find(name.get());
            return files.manuscripts().isKnown(text)
                    ? page(text, visit.rest())
                    : new StaffAnswer.Refused(404);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private StaffAnswer page(Text text, String token) throws IOException {
        Language language = text.name().language();
        return proofs.page(files.manuscript(text), language, token)
                .<StaffAnswer>map(
                        page ->
                                new StaffAnswer.Proof(
                                        language.code(), proofs.announced(page, language)))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }
}
