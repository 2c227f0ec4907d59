package org.samspel;

import jakarta.servlet.ServletContext;
import java.util.List;
import org.samspel.desk.Desk;
import org.samspel.documents.Downloads;
import org.samspel.staff.StaffPage;

/** Where staff write what is not public yet, put together. */
record Drafts(Desk.Content content, Desk.Kept kept) {

    List<StaffPage> pages(Desk.Shown shown) {
        return Desk.pages(content, kept, shown);
    }

    void serve(ServletContext context) {
        var files =
                context.addServlet(
                        "linked",
                        new LinkedFilesServlet(
                                Desk.files(content, kept), new Downloads(content.repository())));
        files.setAsyncSupported(true);
        files.addMapping(LinkedFilesServlet.MAPPING);
    }
}
