package org.samspel;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.samspel.harvesting.HarvestServlet;
import org.samspel.harvesting.Records;
import org.samspel.keys.KeyFile;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;
import org.samspel.themes.Theme;

/** Harvesting, put together: its ledger and its key in the data, its stylesheet in the theme. */
final class Harvest {
    private final Records records;
    private final SecretKey key;
    private final String url;
    private final Supplier<Theme> theme;

    /**
     * @param url the site's public address, without a slash at the end
     */
    Harvest(Path data, String url, Supplier<Theme> theme) throws IOException {
        this.url = url;
        this.theme = theme;
        records = new Records(data.resolve("harvest.ledger"), url, Clock.systemUTC());
        key = KeyFile.read(data.resolve("harvest.key"), "HmacSHA256");
    }

    void published(Site site) {
        records.published(site);
    }

    void serve(ServletContext context) {
        context.addServlet("harvest", new HarvestServlet(records, url, key, this::stylesheet))
                .addMapping("/oai");
    }

    private String stylesheet(Language language) {
        return theme.get()
                .render("oai", Map.of("language", language.code()), language.locale())
                .strip();
    }
}
