package org.samspel;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samspel.access.Access;
import org.samspel.access.PasswordHash;
import org.samspel.access.Seal;
import org.samspel.api.Api;
import org.samspel.api.Sending;
import org.samspel.archives.Archives;
import org.samspel.catalogue.Sources;
import org.samspel.content.ContentRepository;
import org.samspel.copying.Origin;
import org.samspel.desk.Desk;
import org.samspel.documents.Downloads;
import org.samspel.editing.Editing;
import org.samspel.editing.PreviewTokens;
import org.samspel.entries.EntryReader;
import org.samspel.entries.SiteDefinition;
import org.samspel.extraction.Suggesting;
import org.samspel.extraction.TextExtraction;
import org.samspel.extraction.Thumbnail;
import org.samspel.filing.Filing;
import org.samspel.languages.Language;
import org.samspel.launcher.Settings;
import org.samspel.outbox.Outbox;
import org.samspel.pages.CitationNotes;
import org.samspel.pages.Pages;
import org.samspel.previews.Previews;
import org.samspel.publishing.Publisher;
import org.samspel.publishing.Site;
import org.samspel.remote.Remote;
import org.samspel.rendering.Markdown;
import org.samspel.search.SearchIndex;
import org.samspel.sharing.SitePages;
import org.samspel.staff.Frame;
import org.samspel.staff.Staff;
import org.samspel.staff.StaffPage;
import org.samspel.staff.StaffServlet;
import org.samspel.statistics.Statistics;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Store;
import org.samspel.store.Tables;
import org.samspel.themes.Theme;
import org.samspel.uploads.Limits;
import org.samspel.uploads.UploadServlet;
import org.samspel.uploads.Uploads;
import org.samspel.web.ArchiveAnswer;
import org.samspel.web.Editions;
import org.samspel.web.FileAnswer;
import org.samspel.web.OtherForms;
import org.samspel.web.Printer;
import org.samspel.web.Router;
import org.samspel.web.SiteServlet;
import org.samspel.web.ThumbnailAnswer;
import org.samspel.web.TraceFilter;
import org.samspel.web.Troubles;
import org.samspel.webhooks.Webhooks;

/** All parts of the portal, put together by hand: who gets what can be read here. */
final class Portal implements AutoCloseable {
    /** Addresses of other servlets than the site's. */
    private static final String[] BESIDE_THE_SITE = {
        "/api/*", "/health/*", "/oai", "/openapi", "/share", "/share/*"
    };

    private static final Logger LOG = System.getLogger(Portal.class.getName());
    private static final int LINE_THREADS = 2;
    private static final int WAITING = 64;
    private static final int SENDING = 16;

    private final Settings settings;
    private final ContentRepository repository;
    private final TextExtraction extraction;
    private final SearchIndex index;
    private final Editions editions;
    private final Publisher publisher;
    private final Clockwork clockwork;
    private final Optional<Remote> remote;
    private final Store store;
    private final Statistics statistics;
    private final Access access;
    private final Drafts drafts;
    private final Staff staff;
    private final Outbox outbox;
    private final Uploads uploads;
    private final Archives archives;
    private final Downloads downloads;
    private final Pages pages;
    private final Sharing sharing;
    private final Harvest harvest;
    private final Webhooks webhooks;

    /** Where the bytes of uploads are waited for. */
    private final ExecutorService sending =
            new ThreadPoolExecutor(
                    SENDING, SENDING, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));

    private final ProgramLine programs = new ProgramLine();
    private volatile String themeName = "default";
    private final SiteServlet.Lines lines =
            new SiteServlet.Lines(line(LINE_THREADS - 1), line(LINE_THREADS), line(1));

    /**
     * @param war where the deployed application lies on disk
     */
    Portal(Settings settings, Path war) throws IOException {
        this.settings = settings;
        Path data = settings.data();
        repository =
                ContentRepository.open(settings.content(), data, settings.history().maxFileSize());
        extraction = new TextExtraction(extraction(settings, war));
        index = SearchIndex.open(data.resolve("index"));
        editions = new Editions(theme(war, "default"));
        harvest = new Harvest(data, url(), editions::theme, index::isUpdating);
        Announcer announcer = new Announcer(data.resolve("problems.txt"));
        publisher =
                new Publisher(
                        new Publisher.Tools(
                                repository,
                                new EntryReader(settings.markdown().maxSize()),
                                new Markdown(
                                        settings.markdown().maxSize(),
                                        settings.markdown().timeout()),
                                extraction,
                                index,
                                Clock.system(java.time.ZoneId.systemDefault())),
                        site -> {
                            editions.publish(site, chosen(war, site.definition().theme()));
                            announcer.published(site, editions.theme());
                            shown(site);
                            harvest.published(site);
                        });
        store = new Store(database(settings));
        Clock clock = Clock.system(java.time.ZoneId.systemDefault());
        statistics = new Statistics(store, clock, editions::renew);
        Outbox.Means means = MailMeans.of(settings.mail(), data);
        outbox = new Outbox(store, clock, means);
        access =
                Access.over(
                        new Access.Tools(
                                store,
                                clock,
                                PasswordHash.SLOW,
                                Seal.with(data.resolve("codes.key")),
                                new StaffLetters(
                                        outbox,
                                        editions::theme,
                                        new StaffLetters.Site(url(), this::siteName))));
        Pages.Surroundings surroundings =
                new Pages.Surroundings(
                        url(), settings.liveReload(), this::wording, statistics::total);
        archives = new Archives(repository::open, new CitationNotes(surroundings));
        downloads = new Downloads(repository);
        pages =
                new Pages(
                        surroundings,
                        extraction,
                        index,
                        archives,
                        new Previews(downloads, extraction));
        uploads =
                new Uploads(
                        data.resolve("uploads"),
                        limits(settings.uploads()),
                        new Suggesting(extraction(settings, war)),
                        clock);
        sharing =
                new Sharing(
                        new SitePages(url(), publisher::site, editions::theme, pages),
                        new Sharing.Tools(
                                new Tables(store, clock),
                                outbox,
                                means.secret(),
                                archives,
                                downloads,
                                settings.sharing().guests()));
        webhooks = Telling.of(settings, new Tables(store, clock), url());
        drafts = drafts(clock);
        staff =
                new Staff(
                        access,
                        new Staff.Surroundings(
                                settings.address().url(),
                                editions::theme,
                                this::siteName,
                                this::funding),
                        Stream.of(
                                        drafts.pages(new Desk.Shown(pages, editions::theme, url())),
                                        filing(clock),
                                        sharing.desks(),
                                        Telling.pages(webhooks, access))
                                .flatMap(List::stream)
                                .toList());
        remote = RemoteMeans.of(settings, repository, publisher::publish);
        clockwork = new Clockwork(publisher, editions, announcer, settings.liveReload());
    }

    private static Limits limits(Settings.Uploads given) {
        return Limits.of(given.maxFileSize(), given.maxPerPerson(), given.maxTotal());
    }

    private Drafts drafts(Clock clock) throws IOException {
        return new Drafts(
                new Desk.Content(
                        publisher, new Editing(repository, publisher::publish), repository),
                new Desk.Kept(
                        store,
                        uploads,
                        PreviewTokens.with(settings.data().resolve("preview.key")),
                        clock));
    }

    private List<StaffPage> filing(Clock clock) {
        return Filing.pages(
                new Filing.Content(
                        publisher,
                        new Editing(repository, publisher::publish),
                        repository,
                        extraction,
                        () -> ThemeMistakes.of(editions.theme())),
                uploads,
                clock);
    }

    /** Publishes for the first time, then goes on by itself. */
    void start() throws IOException {
        publisher.open();
        repository.watch(clockwork::look);
        clockwork.start();
        remote.ifPresent(Remote::start);
        // Last, so that the first page does not wait for it.
        store.start(this::welcomeFirstOwner);
        statistics.start();
        outbox.start();
        sharing.start();
        webhooks.start();
    }

    /** There is no default password: the first owner gets in by a link only this console shows. */
    private void welcomeFirstOwner() {
        access.joining()
                .firstOwner()
                .ifPresent(
                        path ->
                                LOG.log(
                                        Level.INFO,
                                        "Nobody is an owner yet. Open this link within 24 hours to"
                                                + " become the first: "
                                                + url()
                                                + path));
    }

    private String url() {
        return settings.address().url().toString().replaceAll("/+$", "");
    }

    private String siteName(Language language) {
        SiteDefinition definition = publisher.site().definition();
        return definition.in(definition.name(), language).orElse("Samspel");
    }

    private Frame.Funding funding(Language language) {
        Site site = publisher.site();
        SiteDefinition.Funding funding = site.definition().funding();
        return new Frame.Funding(
                site.definition().in(funding.programme(), language).orElse(""),
                site.definition().in(funding.text(), language).orElse(""),
                funding.logo().flatMap(site.addresses()::ofSiteFile).orElse(""),
                site.definition().in(funding.logoAlt(), language).orElse(""),
                funding.url());
    }

    /** The first site comes before there is anyone to tell. */
    private void shown(Site site) {
        remote.ifPresent(other -> other.changed(site.revision().id()));
        webhooks.published(site);
    }

    /** Whether harvesters get what readers see. */
    boolean isHarvestUpToDate() {
        return harvest.isUpToDate();
    }

    void serve(ServletContext context) {
        Printer printer = new Printer(pages, settings.liveReload());
        Troubles troubles = new Troubles(printer);
        DownloadCount count = new DownloadCount(statistics, publisher::site);
        FileAnswer files = new FileAnswer(count);
        Router router =
                new Router(
                        printer,
                        downloads,
                        files,
                        new ArchiveAnswer(archives, files),
                        new OtherForms(pages, troubles, lines.lists()),
                        new ThumbnailAnswer(
                                sha256 -> extraction.thumbnail(sha256).map(Thumbnail::file)),
                        troubles);
        var servlet =
                context.addServlet("site", new SiteServlet(editions, router, troubles, lines));
        servlet.setAsyncSupported(true);
        // Not "/": there the server looks for welcome files at each address first, a fifth of its
        // work.
        servlet.addMapping("/*");
        var desks = context.addServlet("staff", new StaffServlet(staff));
        desks.setAsyncSupported(true);
        desks.addMapping("/staff", "/staff/*", "/preview/*", "/guest", "/guest/*");
        var desk =
                context.addServlet(
                        "uploads",
                        new UploadServlet(
                                uploads,
                                new UploadServlet.Surroundings(
                                        request ->
                                                staff.signedIn(request)
                                                        .map(
                                                                account ->
                                                                        String.valueOf(
                                                                                account.id())),
                                        this::wording,
                                        sending)));
        desk.setAsyncSupported(true);
        desk.addMapping("/staff/uploads/*");
        drafts.serve(context);
        sharing.serve(context, files, count);
        harvest.serve(context);
        var trace = context.addFilter("trace", new TraceFilter());
        trace.setAsyncSupported(true);
        trace.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, BESIDE_THE_SITE);
        Programs.serve(
                context,
                new Api(
                        publisher,
                        index,
                        new Sources(repository::read),
                        new Api.Surroundings(url(), this::wording),
                        new Writing(
                                        access.tokens(),
                                        uploads,
                                        store,
                                        new Sending(settings.api().patience()),
                                        programs.threads())
                                .over(
                                        Writing.content(
                                                publisher,
                                                repository,
                                                settings.markdown().maxSize()),
                                        this::wording)),
                settings);
    }

    private static ExecutorService line(int threads) {
        return new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));
    }

    /** What a copy of the site is made from. */
    Origin origin() {
        return new Origin(
                publisher.site(),
                pages,
                editions.theme(),
                url(),
                new CopiedBytes(repository, extraction));
    }

    Publisher publisher() {
        return publisher;
    }

    Statistics statistics() {
        return statistics;
    }

    private static DatabasePlace database(Settings settings) {
        Settings.Database given = settings.database();
        return new DatabasePlace(
                given.url(), given.user(), given.password(), settings.data().resolve("database"));
    }

    private String wording(Language language, String key, Object... arguments) {
        return editions.theme().message(language.locale(), key, arguments);
    }

    private static TextExtraction.Settings extraction(Settings settings, Path war) {
        // In the application or, with the launcher, beside it.
        String classPath =
                Stream.of("WEB-INF/classes", "WEB-INF/lib/*", "../lib/*")
                        .map(place -> war.resolve(place).normalize().toString())
                        .collect(Collectors.joining(File.pathSeparator));
        return new TextExtraction.Settings(
                settings.data().resolve("cache/text"),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                classPath,
                settings.extraction().memory(),
                settings.extraction().timeout());
    }

    /** The theme in use when it is still the right one, so that a new site needs no new theme. */
    private Theme chosen(Path war, String name) {
        Theme worn = editions.theme();
        if (themeName.equals(name)) {
            return worn.current();
        }
        themeName = name;
        return theme(war, name);
    }

    /** The site's own theme over the one that comes with the portal. */
    private Theme theme(Path war, String name) {
        Path packed = war.resolve("WEB-INF/themes/default");
        Path own = settings.themes().resolve(name);
        Path standard = settings.themes().resolve("default");
        return Theme.load(
                List.of(own, standard, packed).stream()
                        .filter(Files::isDirectory)
                        .distinct()
                        .toList());
    }

    @Override
    public void close() {
        clockwork.close();
        remote.ifPresent(Remote::close);
        harvest.close();
        statistics.close();
        staff.close();
        sending.shutdownNow();
        programs.close();
        uploads.close();
        access.close();
        sharing.close();
        webhooks.close();
        outbox.close();
        store.close();
        lines.searches().shutdownNow();
        lines.previews().shutdownNow();
        lines.lists().shutdownNow();
        repository.close();
        extraction.close();
        index.close();
    }
}
