package org.samspel;

import java.io.IOException;
import java.util.List;
import org.samspel.access.Access;
import org.samspel.launcher.Settings;
import org.samspel.staff.StaffPage;
import org.samspel.store.Tables;
import org.samspel.webhooks.Webhooks;
import org.samspel.webhooks.WebhooksPage;

/** What tells programs elsewhere, put together. */
final class Telling {
    private Telling() {}

    /**
     * @param url the site's public address, without a slash at the end
     */
    static Webhooks of(Settings settings, Tables tables, String url) throws IOException {
        return new Webhooks(
                tables,
                new Webhooks.Settings(
                        settings.data().resolve("webhooks.key"),
                        url,
                        settings.webhooks().inside()));
    }

    static List<StaffPage> pages(Webhooks webhooks, Access access) {
        return List.of(
                new WebhooksPage(
                        webhooks,
                        new WebhooksPage.Means(access.audit(), access.clock().getZone())));
    }
}
