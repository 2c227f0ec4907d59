package org.samspel.staff;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samspel.access.Access;
import org.samspel.access.Account;
import org.samspel.access.Secrets;
import org.samspel.access.Session;
import org.samspel.languages.Language;
import org.samspel.languages.Negotiation;
import org.samspel.staff.StaffServlet.Request;
import org.samspel.themes.Theme;

/** Makes pages of views: the frame around them, through the theme, to HTML. */
final class Printing {
    private static final String LANGUAGE = "lang";
    private static final String ITEMS = "items";
    private static final long AN_HOUR = 3_600;

    private final Access access;
    private final Staff.Surroundings surroundings;
    private final StaffPages pages;
    private final Cookies cookies;

    Printing(Access access, Staff.Surroundings surroundings, StaffPages pages) {
        this.access = access;
        this.surroundings = surroundings;
        this.pages = pages;
        cookies = new Cookies(surroundings.url());
    }

    Cookies cookies() {
        return cookies;
    }

    /** Somebody known by their session, or a stranger with an empty one. */
    Visit visit(Request asked, Visit.Asked what, Optional<Session> session) {
        Language language =
                session.map(known -> known.account().language())
                        .or(() -> Language.of(what.query().getOrDefault(LANGUAGE, "")))
                        .orElseGet(
                                () ->
                                        Negotiation.choose(
                                                asked.acceptLanguage(),
                                                List.of(Language.values())));
        return new Visit(
                what,
                asked.token(),
                session,
                language,
                asked.device(),
                access.clock().instant(),
                (in, key, arguments) ->
                        surroundings.theme().get().message(in.locale(), key, arguments));
    }

    /** Without asking the database who it is. */
    Visit stranger(Request asked) {
        return visit(asked, Visit.Asked.of(asked, ""), Optional.empty());
    }

    void page(Visit visit, StaffAnswer.Shown shown, StaffWriter writer) throws IOException {
        StaffAnswer.Said said =
                visit.session()
                        .map(known -> StaffAnswer.Said.from(access.sessions().take(known)))
                        .orElse(StaffAnswer.Said.NOTHING);
        print(visit, shown, frame(visit, shown.title(), text(visit, said)), writer);
    }

    private static String text(Visit visit, StaffAnswer.Said said) {
        return said.key().isEmpty() ? "" : visit.text(said.key(), said.arguments().toArray());
    }

    /** A plain page about what is not possible. */
    void trouble(Visit visit, int status, StaffWriter writer) throws IOException {
        trouble(visit, new Trouble(status, "", 0), writer);
    }

    void wait(Visit visit, long seconds, StaffWriter writer) throws IOException {
        again(seconds, writer);
        trouble(visit, new Trouble(429, "", seconds), writer);
    }

    void later(Visit visit, StaffAnswer.Later later, StaffWriter writer) throws IOException {
        again(later.seconds(), writer);
        page(visit, later.page(), writer);
    }

    private static void again(long seconds, StaffWriter writer) {
        writer.response().setHeader("Retry-After", String.valueOf(seconds));
    }

    void failure(Visit visit, String reference, StaffWriter writer) throws IOException {
        trouble(visit, new Trouble(500, reference, 0), writer);
    }

    /**
     * What went wrong.
     *
     * @param kind the status that texts are kept under
     * @param staff whether it is a page of the staff, rather than one for visitors
     * @param reference to be quoted when asking for help; may be empty
     * @param seconds to wait; 0 when that does not help
     * @param hours the same where it is long, else 0
     */
    public record TroubleView(
            String kind, boolean staff, String reference, long seconds, long hours) {}

    private record Trouble(int status, String reference, long seconds) {
        TroubleView view(boolean staff) {
            int kind = List.of(403, 404, 413, 429, 503).contains(status) ? status : other();
            boolean neutral = !staff && List.of(403, 503).contains(kind);
            return new TroubleView(
                    (neutral ? "guest." : "") + kind,
                    staff,
                    reference,
                    seconds,
                    seconds <= AN_HOUR ? 0 : (seconds + AN_HOUR - 1) / AN_HOUR);
        }

        private int other() {
            return status < 500 ? 400 : 500;
        }
    }

    private void trouble(Visit visit, Trouble trouble, StaffWriter writer) throws IOException {
        TroubleView view = trouble.view(isStaffs(visit));
        String title = visit.text("staff.trouble." + view.kind() + ".title");
        print(
                visit,
                new StaffAnswer.Shown(trouble.status(), "trouble", title, view),
                frame(visit, title, ""),
                writer);
    }

    private void print(Visit visit, StaffAnswer.Shown shown, Frame frame, StaffWriter writer)
            throws IOException {
        Theme theme = surroundings.theme().get();
        String html =
                theme.render(
                        "staff/" + shown.layout(),
                        Map.of("page", frame, "view", shown.view()),
                        visit.language().locale());
        writer.page(shown.status(), visit.language().code(), html);
    }

    private Frame frame(Visit visit, String title, String said) {
        Optional<Session> session = visit.session();
        Optional<Account> account = session.filter(Entrance::isSignedIn).map(Session::account);
        return new Frame(
                visit.language().code(),
                title,
                surroundings.siteName().apply(visit.language()),
                "/" + visit.language().code() + "/",
                address(visit, visit.language()),
                session.isPresent() ? Secrets.formToken(visit.token()) : "",
                account.map(Account::name).orElse(""),
                account.map(known -> known.role().name().toLowerCase(Locale.ROOT)).orElse(""),
                said,
                account.isPresent() ? navigation(visit) : List.of(),
                languages(visit),
                surroundings.funding().apply(visit.language()));
    }

    private List<Frame.Entry> navigation(Visit visit) {
        String path = visit.asked().path();
        return pages.all().stream()
                .filter(page -> page.entrance().lets(visit.session()))
                .flatMap(
                        page ->
                                page
                                        .entry()
                                        .map(key -> entry(visit.text(key), page.path(), path))
                                        .stream())
                .toList();
    }

    private static Frame.Entry entry(String label, String page, String path) {
        boolean current =
                path.equals(page) || (!page.equals(HomePage.PATH) && path.startsWith(page + "/"));
        return new Frame.Entry(label, page, current);
    }

    /** There are pages of visitors, too. */
    private static boolean isStaffs(Visit visit) {
        return visit.asked().path().startsWith(HomePage.PATH);
    }

    private static List<Frame.Choice> languages(Visit visit) {
        return Arrays.stream(Language.values())
                .map(
                        language ->
                                new Frame.Choice(
                                        language.code(),
                                        language.ownName(),
                                        address(visit, language),
                                        language == visit.language()))
                .toList();
    }

    /** This page and where to go on to; for a stranger with the language, which is kept nowhere. */
    private static String address(Visit visit, Language language) {
        String path = OwnPath.or(visit.asked().path(), HomePage.PATH);
        String next = OwnPath.of(visit.query("next")).map(OwnPath::asParameter).orElse("");
        String items = visit.query(ITEMS);
        if (!isStaffs(visit) && !items.isEmpty()) {
            next = "&" + ITEMS + "=" + URLEncoder.encode(items, StandardCharsets.UTF_8) + next;
        }
        boolean known = visit.session().filter(Entrance::isSignedIn).isPresent();
        String query = known ? next.replaceFirst("&", "") : LANGUAGE + "=" + language.code() + next;
        return query.isEmpty() ? path : path + "?" + query;
    }
}
