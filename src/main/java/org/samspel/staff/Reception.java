package org.samspel.staff;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.samspel.access.Access;
import org.samspel.access.Session;
import org.samspel.staff.StaffPages.Found;
import org.samspel.staff.StaffServlet.Request;
import org.samspel.store.DatabaseAway;

/** Finds out who asks for what, lets them in or not, and sees to it that they get the answer. */
final class Reception {
    private static final Logger LOG = System.getLogger(Reception.class.getName());
    private static final int REFERENCE_BYTES = 4;

    private final Access access;
    private final Printing printing;
    private final StaffPages pages;
    private final SecureRandom random = new SecureRandom();

    Reception(Access access, Printing printing, StaffPages pages) {
        this.access = access;
        this.printing = printing;
        this.pages = pages;
    }

    void page(Request asked, StaffWriter writer) throws IOException {
        answer(asked, writer, StaffPage::show);
    }

    void form(Request asked, FormReader.Received received, StaffWriter writer) throws IOException {
        switch (received) {
            case FormReader.Unfit unfit -> {
                // What else comes over that line is not read.
                writer.response().setHeader("Connection", "close");
                printing.trouble(printing.stranger(asked), unfit.status(), writer);
            }
            case FormReader.Whole whole -> answer(asked, writer, new Sending(asked, whole.form()));
        }
    }

    private void answer(Request asked, StaffWriter writer, Asking asking) throws IOException {
        try {
            Optional<Found> found = pages.find(asked.uri());
            Visit visit = visit(asked, found);
            StaffAnswer answer =
                    found.isEmpty()
                            ? new StaffAnswer.Refused(404)
                            : enter(found.get().page(), visit, asking);
            finish(visit, answer, writer);
        } catch (DatabaseAway away) {
            LOG.log(Level.DEBUG, "Staff can't be let in", away);
            printing.trouble(printing.stranger(asked), 503, writer);
        } catch (RuntimeException ours) {
            failed(asked, ours, writer);
        }
    }

    private Visit visit(Request asked, Optional<Found> found) {
        Optional<Session> session = access.sessions().find(asked.token());
        String rest = found.map(Found::rest).orElse("");
        return printing.visit(asked, Visit.Asked.of(asked, rest), session);
    }

    private StaffAnswer enter(StaffPage page, Visit visit, Asking asking) {
        if (page.entrance().lets(visit.session())) {
            return asking.ask(page, visit);
        }
        return visit.session()
                .map(session -> elsewhere(session.stage()))
                .orElseGet(() -> asking.outside(page, visit));
    }

    private static StaffAnswer elsewhere(Session.Stage stage) {
        return switch (stage) {
            case CODE -> new StaffAnswer.Onward(CodePage.PATH);
            case ENROL -> new StaffAnswer.Onward(EnrolPage.PATH);
            case SIGNED_IN -> new StaffAnswer.Refused(403);
        };
    }

    private void finish(Visit visit, StaffAnswer answer, StaffWriter writer) throws IOException {
        switch (answer) {
            case StaffAnswer.Shown shown -> printing.page(visit, shown, writer);
            case StaffAnswer.Done done -> {
                visit.session()
                        .ifPresent(known -> access.sessions().leave(known, done.said().kept()));
                writer.onward(done.next());
            }
            case StaffAnswer.Proof proof -> writer.proof(proof.language(), proof.html());
            case StaffAnswer.Table table -> writer.table(table);
            case StaffAnswer.Onward onward -> writer.onward(onward.next());
            case StaffAnswer.Refused refused -> printing.trouble(visit, refused.status(), writer);
            case StaffAnswer.Wait wait -> printing.wait(visit, wait.seconds(), writer);
            case StaffAnswer.Later later -> printing.later(visit, later, writer);
            case StaffAnswer.Entered entered -> {
                printing.cookies().give(writer.response(), entered.token());
                finish(
                        visit.as(entered.token(), access.sessions().find(entered.token())),
                        entered.then(),
                        writer);
            }
            case StaffAnswer.Left left -> {
                printing.cookies().take(writer.response());
                writer.onward(left.next());
            }
        }
    }

    /** Our mistake: logged once, under a number they can tell us. */
    private void failed(Request asked, RuntimeException ours, StaffWriter writer)
            throws IOException {
        byte[] number = new byte[REFERENCE_BYTES];
        random.nextBytes(number);
        String reference = HexFormat.of().formatHex(number);
        LOG.log(Level.ERROR, "A page of the staff failed, number " + reference, ours);
        if (!writer.response().isCommitted()) {
            writer.response().reset();
            printing.failure(printing.stranger(asked), reference, writer);
        }
    }

    void busy(Request asked, StaffWriter writer) throws IOException {
        printing.wait(printing.stranger(asked), 5, writer);
    }
}
