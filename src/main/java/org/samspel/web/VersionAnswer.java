package org.samspel.web;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.content.EarlierVersion;
import org.samspel.documents.Document;
import org.samspel.documents.Downloads;
import org.samspel.publishing.Address;
import org.samspel.publishing.Versions;

/** Answers where a file's address says which version is wanted: {@code ?version=0123456789ab}. */
public final class VersionAnswer {
    private static final String PARAMETER = "version";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");

    private final Downloads downloads;
    private final FileAnswer files;

    public VersionAnswer(Downloads downloads, FileAnswer files) {
        this.downloads = downloads;
        this.files = files;
    }

    /** Which version is asked for; empty when none is. */
    static Optional<String> asked(Exchange exchange) {
        return Optional.ofNullable(exchange.request().getParameter(PARAMETER));
    }

    /** The same version at the address a file has by now. */
    static String at(Exchange exchange, String address) {
        return asked(exchange)
                .filter(id -> ID.matcher(id).matches() && address.indexOf('?') < 0)
                .map(id -> address + "?" + PARAMETER + "=" + id)
                .orElse(address);
    }

    /** Whether a version is asked for that the author of the file has withdrawn. */
    static boolean isWithdrawn(Exchange exchange, Document document) {
        String id = asked(exchange).orElse("");
        return exchange.edition().site().versions().isWithdrawn(document, id);
    }

    /**
     * Whether there is such a version of the file; nothing has been sent when there is none.
     *
     * @param path of the file, decoded
     */
    boolean send(Exchange exchange, String path, Document document) throws IOException {
        String id = asked(exchange).orElse("");
        Optional<EarlierVersion> version =
                exchange.edition()
                        .site()
                        .versions()
                        .find(document, id)
                        .filter(EarlierVersion::kept);
        if (version.isPresent()) {
            exchange.response()
                    .setHeader("Link", "<" + Address.encode(path) + ">; rel=\"latest-version\"");
            exchange.response().setHeader("X-Robots-Tag", "noindex");
            files.send(
                    exchange.request(), exchange.response(), downloads.of(document, version.get()));
            return true;
        }
        boolean isCurrent = Versions.isCurrent(document, id);
        if (isCurrent) {
            Answers.found(exchange.response(), Address.encode(path));
        }
        return isCurrent;
    }
}
