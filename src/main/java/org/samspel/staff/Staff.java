package org.samspel.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.samspel.access.Access;
import org.samspel.access.Account;
import org.samspel.access.Device;
import org.samspel.clients.ClientAddress;
import org.samspel.languages.Language;
import org.samspel.staff.StaffServlet.Request;
import org.samspel.themes.Theme;

/**
 * The pages of the staff, and who may see which. Give it to a {@link StaffServlet}; other servlets
 * below {@code /staff} ask {@link #signedIn} who is asking.
 */
public final class Staff implements AutoCloseable {
    private static final int DESKS = 3;
    private static final int WAITING = 64;

    /** Even where a password takes a second: who waits is answered before their time is over. */
    private static final int WAITING_AT_THE_DOOR = 24;

    private final Access access;
    private final Cookies cookies;
    private final Provenance provenance;
    private final StaffPages pages;
    private final Reception reception;

    /** Who has signed in. */
    private final ExecutorService desks = line(DESKS, WAITING);

    /** Who has not: one at a time, so that guessing passwords takes no more than one processor. */
    private final ExecutorService door = line(1, WAITING_AT_THE_DOOR);

    /** Visitors: many of them keep nobody of the staff from work or from signing in. */
    private final ExecutorService visitors = line(1, WAITING_AT_THE_DOOR);

    /**
     * What is around the pages.
     *
     * @param url public address of the site
     * @param theme in use at the moment
     * @param siteName in a language
     * @param funding in a language; whoever pays is named on every page, these too
     */
    public record Surroundings(
            URI url,
            Supplier<Theme> theme,
            Function<Language, String> siteName,
            Function<Language, Frame.Funding> funding) {}

    /**
     * @param others pages of other packages, beside those about signing in and people
     */
    public Staff(Access access, Surroundings surroundings, List<StaffPage> others) {
        this.access = access;
        cookies = new Cookies(surroundings.url());
        provenance = new Provenance(surroundings.url());
        pages = new StaffPages(OwnPages.of(access, surroundings), others);
        reception = new Reception(access, new Printing(access, surroundings, pages), pages);
    }

    /**
     * Who is asking, for servlets that answer in another way than by pages, such as uploads. Waits
     * for the database.
     *
     * @return empty when nobody is signed in, or when what changes something does not come from our
     *     own pages
     */
    public Optional<Account> signedIn(HttpServletRequest request) {
        boolean safe = Set.of("GET", "HEAD").contains(request.getMethod());
        if (!safe && !provenance.isOurs(request)) {
            return Optional.empty();
        }
        return access.sessions()
                .find(cookies.read(request))
                .filter(Entrance::isSignedIn)
                .map(session -> session.account());
    }

    Request read(HttpServletRequest request) {
        return new Request(
                request.getMethod(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                cookies.read(request),
                Objects.requireNonNullElse(request.getHeader("Accept-Language"), ""),
                Device.of(
                        ClientAddress.of(request),
                        Objects.requireNonNullElse(request.getHeader("User-Agent"), "")),
                provenance.isOurs(request));
    }

    int largestForm(Request asked) {
        return pages.find(asked.uri())
                .map(found -> found.page().largestForm())
                .orElse(StaffPage.SMALL_FORM);
    }

    ExecutorService line(Request asked) {
        if (!asked.uri().startsWith(HomePage.PATH)) {
            return visitors;
        }
        boolean open =
                pages.find(asked.uri())
                        .map(found -> found.page().entrance() == Entrance.ANYONE)
                        .orElse(true);
        return asked.isForm() && open ? door : desks;
    }

    void page(Request asked, StaffWriter writer) throws IOException {
        reception.page(asked, writer);
    }

    void form(Request asked, FormReader.Received received, StaffWriter writer) throws IOException {
        reception.form(asked, received, writer);
    }

    void busy(Request asked, StaffWriter writer) throws IOException {
        reception.busy(asked, writer);
    }

    private static ExecutorService line(int threads, int waiting) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                task -> Thread.ofPlatform().daemon().name("samspel-staff").unstarted(task));
    }

    @Override
    public void close() {
        desks.shutdownNow();
        door.shutdownNow();
        visitors.shutdownNow();
    }
}
