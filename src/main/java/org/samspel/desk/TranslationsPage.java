package org.samspel.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.entries.Kind;
import org.samspel.pages.View;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.staff.Entrance;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;
import org.samspel.translations.Board;

/** Which work there is in which language, and what has fallen behind. */
record TranslationsPage(Publisher publisher, Clock clock) implements StaffPage {
    static final String PATH = "/staff/translations";
    private static final List<String> TODO = List.of("", "missing", "stale", "draft", "unknown");

    /**
     * What the page shows.
     *
     * @param languages to look at one of
     * @param states to look for one of
     * @param rows those of one page
     * @param paging for all that fit
     */
    public record BoardView(
            List<PublishView.Choice> languages,
            List<PublishView.Choice> states,
            List<PublishView.Choice> kinds,
            List<BoardRow> rows,
            View.Paging paging) {}

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Entrance entrance() {
        return Entrance.AUTHOR;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of("staff.title.translations");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        Site site = publisher.site();
        List<BoardRow> fitting =
                board(site).rows().stream()
                        .map(row -> BoardRow.of(row, site.definition().chain(visit.language())))
                        .filter(row -> fits(row, visit))
                        .map(row -> row.in(visit.query("language")))
                        .sorted(
                                Comparator.comparing(
                                        BoardRow::title, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        Leaf leaf = Leaf.of(visit.query("page"), fitting.size());
        BoardView view =
                new BoardView(
                        languages(visit, site),
                        states(visit),
                        kinds(visit),
                        leaf.of(fitting),
                        leaf.paging(address(visit)));
        return StaffAnswer.shown("translations", visit.text("staff.title.translations"), view);
    }

    /** Of these choices, up to the number of the page. */
    private static String address(Visit visit) {
        return Stream.of("language", "state", "kind")
                .filter(name -> !visit.query(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(visit.query(name), UTF_8) + "&")
                .collect(Collectors.joining("", PATH + "?", "page="));
    }

    private Board board(Site site) {
        try {
            return Board.of(
                    publisher.everything(),
                    publisher.translations(),
                    new Board.Readership(site.definition(), ZonedDateTime.now(clock)));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static boolean fits(BoardRow row, Visit visit) {
        String kind = visit.query("kind");
        return (kind.isEmpty() || kind.equals(row.kind()))
                && row.has(visit.query("language"), visit.query("state"));
    }

    private static List<PublishView.Choice> languages(Visit visit, Site site) {
        String chosen = visit.query("language");
        return Stream.concat(
                        Stream.of(
                                new PublishView.Choice(
                                        "", visit.text("desk.board.languages"), chosen.isEmpty())),
                        site.definition().languages().stream()
                                .map(
                                        it ->
                                                new PublishView.Choice(
                                                        it.code(),
                                                        it.ownName(),
                                                        it.code().equals(chosen))))
                .toList();
    }

    private static List<PublishView.Choice> states(Visit visit) {
        return TODO.stream()
                .map(
                        state ->
                                new PublishView.Choice(
                                        state,
                                        visit.text(
                                                "desk.board.show."
                                                        + (state.isEmpty() ? "all" : state)),
                                        state.equals(visit.query("state"))))
                .toList();
    }

    private static List<PublishView.Choice> kinds(Visit visit) {
        return Stream.concat(
                        Stream.of(""),
                        Stream.of(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)))
                .map(key -> kind(visit, key))
                .toList();
    }

    private static PublishView.Choice kind(Visit visit, String key) {
        String label = visit.text(key.isEmpty() ? "desk.works.kind.all" : "kind." + key);
        return new PublishView.Choice(key, label, key.equals(visit.query("kind")));
    }
}
