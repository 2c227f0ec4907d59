package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** The text somebody is writing as readers would see it, to be shown within the page. */
record WriteProofPage(Manuscripts manuscripts, Proofs proofs) implements StaffPage {
    static final String PATH = "/staff/work-proof";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Optional<Name> name = WritePage.name(visit);
        if (name.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        try {
            Manuscripts.Text text = manuscripts.find(name.get());
            return proofs.page(manuscripts.proof(text), name.get().language())
                    .<StaffAnswer>map(
                            html -> new StaffAnswer.Proof(name.get().language().code(), html))
                    .orElseGet(() -> new StaffAnswer.Refused(404));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
