package org.samspel.staff;

import java.util.List;
import org.samspel.access.Secrets;
import org.samspel.staff.StaffServlet.Request;
import org.samspel.staff.StaffView.Field;
import org.samspel.staff.StaffView.Unsent;

/**
 * A form on its way to a page: taken only from one of our own pages and, once there is a session,
 * one of this session. A form of ours whose session has ended is given back to who sent it, so that
 * nothing typed is lost: nothing of it is kept here, and it is sent again by hand.
 */
record Sending(Request asked, Form form) implements Asking {
    private static final String TOKEN = "token";

    @Override
    public StaffAnswer ask(StaffPage page, Visit visit) {
        boolean trusted =
                page.entrance() == Entrance.ANYONE
                        || Secrets.same(form.exact(TOKEN), Secrets.formToken(asked.token()));
        if (asked.ours() && trusted) {
            return page.act(visit, form);
        }
        return isGivenBack(page) ? unsent(visit) : new StaffAnswer.Refused(403);
    }

    @Override
    public StaffAnswer outside(StaffPage page, Visit visit) {
        return isGivenBack(page) ? unsent(visit) : Asking.super.outside(page, visit);
    }

    private boolean isGivenBack(StaffPage page) {
        return asked.ours() && page.givesBack() && page.entrance() != Entrance.HALFWAY;
    }

    private StaffAnswer unsent(Visit visit) {
        List<Field> fields =
                form.fields().entrySet().stream()
                        .filter(field -> !field.getKey().equals(TOKEN))
                        .flatMap(
                                field ->
                                        field.getValue().stream()
                                                .map(value -> new Field(field.getKey(), value)))
                        .toList();
        return new StaffAnswer.Shown(
                403,
                "unsent",
                visit.text("staff.title.unsent"),
                new Unsent(OwnPath.or(asked.uri(), HomePage.PATH), fields));
    }
}
