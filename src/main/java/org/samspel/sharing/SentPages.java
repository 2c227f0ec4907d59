package org.samspel.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.samspel.delivery.Reason;
import org.samspel.languages.Formats;
import org.samspel.outbox.Delivery;
import org.samspel.outbox.State;
import org.samspel.sharing.SentView.Row;
import org.samspel.sharing.SentView.SentLine;
import org.samspel.sharing.SentView.SentList;
import org.samspel.staff.Entrance;
import org.samspel.staff.Form;
import org.samspel.staff.StaffAnswer;
import org.samspel.staff.StaffAnswer.Said;
import org.samspel.staff.StaffPage;
import org.samspel.staff.Visit;

/** What somebody has sent, and what became of each letter; nobody else sees it. */
public record SentPages(SitePages sheets, Shares shares, Following following) implements StaffPage {
    static final String PATH = "/staff/sent";

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
        return Optional.of("share.sent.title");
    }

    @Override
    public StaffAnswer show(Visit visit) {
        if (visit.rest().isEmpty()) {
            List<SentLine> lines =
                    following.of(Share.Sender.of(visit.account())).stream()
                            .map(share -> line(visit, share))
                            .toList();
            return StaffAnswer.shown("sent", visit.text("share.sent.title"), new SentList(lines));
        }
        if (visit.rest().equals(SentTable.NAME)) {
            return new StaffAnswer.Table(
                    SentTable.NAME,
                    new SentTable(sheets, visit)
                            .of(following.overviews(Share.Sender.of(visit.account()))));
        }
        return find(visit)
                .<StaffAnswer>map(
                        overview ->
                                StaffAnswer.shown(
                                        "sending",
                                        visit.text("share.sending.title"),
                                        view(visit, overview)))
                .orElseGet(() -> new StaffAnswer.Refused(404));
    }

    private Optional<Following.Overview> find(Visit visit) {
        return id(visit.rest())
                .flatMap(id -> following.overview(Share.Sender.of(visit.account()), id));
    }

    /** The number a text is, if it is one. */
    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    @Override
    public StaffAnswer act(Visit visit, Form form) {
        Optional<Following.Overview> overview = find(visit);
        if (overview.isEmpty()) {
            return new StaffAnswer.Refused(404);
        }
        UUID id = overview.get().share().id();
        Optional<Row> row =
                rows(visit, overview.get()).stream()
                        .filter(each -> String.valueOf(each.place()).equals(form.line("place")))
                        .findFirst();
        Said said =
                switch (form.line("do")) {
                    case "undo" -> undo(overview.get());
                    case "revoke" -> {
                        following.revoke(overview.get().share().sender(), id);
                        yield Said.of("share.done.revoked");
                    }
                    case "resend" ->
                            row.filter(Row::resend)
                                    .map(each -> resend(overview.get(), each))
                                    .orElse(Said.of("share.done.not"));
                    case "grant" ->
                            row.filter(Row::grant)
                                    .map(each -> grant(overview.get(), each))
                                    .orElse(Said.of("share.done.not"));
                    default -> Said.of("share.done.not");
                };
        return new StaffAnswer.Done(PATH + "/" + id, said);
    }

    private Said undo(Following.Overview overview) {
        int called = following.undo(overview.share().sender(), overview.share().id());
        return Said.of("share.done.undone", String.valueOf(called));
    }

    private Said resend(Following.Overview overview, Row row) {
        return shares.resend(overview, row.place())
                .map(limit -> Said.of(limit.key(), String.valueOf(limit.most())))
                .orElseGet(() -> Said.of("share.done.resent", row.who()));
    }

    private Said grant(Following.Overview overview, Row row) {
        following.grant(overview.share().sender(), overview.share().id(), row.place());
        return Said.of("share.done.granted", row.who());
    }

    private SentLine line(Visit visit, Share share) {
        String title = Basket.of(sheets.site().get(), visit.language(), share.items()).title();
        return new SentLine(
                PATH + "/" + share.id(), title, share.items().size(), date(visit, share.created()));
    }

    private SentView.Followed view(Visit visit, Following.Overview overview) {
        Share share = overview.share();
        Basket basket = Basket.of(sheets.site().get(), visit.language(), share.items());
        boolean open =
                overview.recipients().stream()
                        .anyMatch(each -> !each.recipient().life().isOver(visit.now()));
        return new SentView.Followed(
                Lines.of(basket).chosen(basket.items()),
                rows(visit, overview),
                share.isInPause(visit.now()) && open,
                open,
                date(visit, share.created()));
    }

    private List<Row> rows(Visit visit, Following.Overview overview) {
        return overview.recipients().stream().map(each -> row(visit, each)).toList();
    }

    private Row row(Visit visit, Following.Followed followed) {
        Recipient recipient = followed.recipient();
        boolean over = recipient.life().isOver(visit.now());
        return new Row(
                recipient.place(),
                recipient.address().isEmpty()
                        ? visit.text("share.recipient", recipient.place())
                        : recipient.address(),
                state(recipient, followed.delivery(), over),
                detail(visit, followed.delivery()),
                recipient.opened().map(time -> date(visit, time)).orElse(""),
                recipient.downloaded().map(time -> date(visit, time)).orElse(""),
                date(visit, recipient.life().expires()),
                !over && !recipient.address().isEmpty(),
                over && recipient.asked().isPresent());
    }

    /** The furthest a letter has come. */
    private static String state(Recipient recipient, Optional<Delivery> delivery, boolean over) {
        Optional<State> state = delivery.map(Delivery::state);
        if (state.equals(Optional.of(State.CANCELLED))) {
            return "cancelled";
        }
        if (over) {
            return recipient.life().revoked() ? "revoked" : "expired";
        }
        if (recipient.downloaded().isPresent()) {
            return "downloaded";
        }
        return recipient.opened().isPresent()
                ? "opened"
                : state.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("unknown");
    }

    /** The reason in plain words, else what the mail server said. */
    private static String detail(Visit visit, Optional<Delivery> delivery) {
        Optional<Reason> reason = delivery.flatMap(Delivery::reason);
        return reason.map(each -> visit.text(each.key()))
                .or(
                        () ->
                                delivery.map(Delivery::answer)
                                        .filter(answer -> !answer.isEmpty())
                                        .map(answer -> visit.text("share.answer", answer)))
                .orElse("");
    }

    private static String date(Visit visit, Instant time) {
        return Formats.date(LocalDate.ofInstant(time, ZoneId.systemDefault()), visit.language());
    }
}
