package org.samspel;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.stream.Stream;
import org.samspel.archives.Archives;
import org.samspel.documents.Downloads;
import org.samspel.mail.Secret;
import org.samspel.outbox.Outbox;
import org.samspel.sharing.BasketServlet;
import org.samspel.sharing.Following;
import org.samspel.sharing.Forgetting;
import org.samspel.sharing.GuestPage;
import org.samspel.sharing.Guests;
import org.samspel.sharing.LinkServlet;
import org.samspel.sharing.Links;
import org.samspel.sharing.PrivacyPage;
import org.samspel.sharing.SendPage;
import org.samspel.sharing.SentPages;
import org.samspel.sharing.Shares;
import org.samspel.sharing.SitePages;
import org.samspel.sharing.ThemedLetters;
import org.samspel.staff.StaffPage;
import org.samspel.statistics.Statistics;
import org.samspel.statistics.Visitor;
import org.samspel.store.Tables;
import org.samspel.web.Downloader;
import org.samspel.web.FileAnswer;

/** The parts that give files to people, put together. */
final class Sharing implements AutoCloseable {
    private final SitePages sheets;
    private final Tools tools;
    private final ThemedLetters letters;
    private final Shares shares;
    private final Following following;
    private final Forgetting forgetting;
    private final Links links;

    /**
     * What they need.
     *
     * @param secret the one the outbox knows people by
     * @param guests whether visitors can send letters
     */
    record Tools(
            Tables tables,
            Outbox outbox,
            Secret secret,
            Archives archives,
            Downloads downloads,
            boolean guests) {}

    Sharing(SitePages sheets, Tools tools) {
        this.sheets = sheets;
        this.tools = tools;
        letters = new ThemedLetters(sheets);
        shares = new Shares(tools.tables(), tools.outbox(), tools.secret(), letters);
        following = new Following(tools.tables(), tools.outbox());
        forgetting = new Forgetting(tools.tables(), tools.outbox(), tools.secret());
        links = new Links(tools.tables(), tools.outbox(), letters);
    }

    /** The pages of those who send. */
    List<StaffPage> desks() {
        SendPage send = new SendPage(sheets, shares, letters);
        List<StaffPage> desks =
                List.of(
                        send,
                        new SentPages(sheets, shares, following),
                        new PrivacyPage(forgetting));
        return tools.guests()
                ? Stream.concat(desks.stream(), Stream.of(guestPage(send))).toList()
                : desks;
    }

    private GuestPage guestPage(SendPage send) {
        Guests guests = new Guests(tools.tables(), tools.outbox(), tools.secret(), letters);
        return GuestPage.of(send, guests, following);
    }

    void start() {
        forgetting.start();
    }

    /**
     * @param count of downloads, of whatever link
     */
    void serve(ServletContext context, FileAnswer files, DownloadCount count) {
        var baskets =
                context.addServlet(
                        "share",
                        new BasketServlet(
                                sheets,
                                new BasketServlet.Means(tools.archives(), files, tools.guests())));
        baskets.setAsyncSupported(true);
        baskets.addMapping("/share", "/share/*");
        LinkServlet.Means means =
                new LinkServlet.Means(
                        tools.archives(),
                        tools.downloads(),
                        count,
                        downloader -> isPerson(count.statistics(), downloader));
        var personal = context.addServlet("links", new LinkServlet(sheets, links, means));
        personal.setAsyncSupported(true);
        personal.addMapping("/s/*");
    }

    private static boolean isPerson(Statistics statistics, Downloader downloader) {
        return statistics.isPerson(
                new Visitor(downloader.address(), downloader.userAgent(), downloader.purpose()));
    }

    @Override
    public void close() {
        forgetting.close();
        links.close();
    }
}
