package org.samspel.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/**
 * What a text can link to, with the address to write in it. The page on which the text is written
 * asks here as one types; without a script it is a page of its own.
 */
record FindPage(Manuscripts manuscripts, Publisher publisher) implements StaffPage {
    static final String PATH = "/staff/find";
    private static final int MOST = 20;

    /**
     * What the page shows.
     *
     * @param address of this page
     * @param back address of the page on which the text is written
     * @param total how many fit, of which the first are shown
     */
    public record FindView(
            String query, String address, String back, List<Linkable> found, int total) {}

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
            return manuscripts.isKnown(manuscripts.find(name.get()))
                    ? shown(visit, name.get())
                    : new StaffAnswer.Refused(404);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private StaffAnswer shown(Visit visit, Name name) {
        String query = visit.query("q").strip();
        Language language = name.language();
        List<Linkable> found =
                query.isEmpty()
                        ? List.of()
                        : new Linkables(publisher, manuscripts.places().path(name), language)
                                .find(query);
        FindView view =
                new FindView(
                        query,
                        visit.asked().path(),
                        WritePage.address(name.work(), language),
                        found.stream().limit(MOST).toList(),
                        found.size());
        return StaffAnswer.shown("find", visit.text("staff.title.find"), view);
    }
}
