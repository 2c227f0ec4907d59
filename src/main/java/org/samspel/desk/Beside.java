package org.samspel.desk;

import org.samspel.access.Account;
import org.samspel.access.Role;
import org.samspel.content.ContentPath;
import org.samspel.entries.WorkId;
import org.samspel.publishing.Belongings;
import org.samspel.publishing.Site;

/** The place beside a text, where its pictures lie. */
record Beside(Places places) {

    ContentPath folder(WorkId work) {
        return places.folder(work);
    }

    /** What lies beside a published text is public, too, whichever text it is meant for. */
    boolean mayChange(Account account, WorkId work) {
        return account.role().includes(Role.PUBLISHER) || !isPublic(work);
    }

    private boolean isPublic(WorkId work) {
        ContentPath folder = folder(work);
        Site.Works seen = places.publisher().site().works();
        boolean isBeside = seen.all().stream().anyMatch(other -> other.folder().equals(folder));
        return isBeside
                || seen.find(work).isPresent()
                || Belongings.of(places.revision())
                        .owner(new ContentPath(folder + "/picture.png"))
                        .flatMap(seen::find)
                        .isPresent();
    }
}
