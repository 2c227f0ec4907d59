package org.samspel.harvesting;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identifiers of records: {@code oai:example.org:reports/final-report} (OAI identifier format
 * 2.0). They stay for good as long as the site keeps its host.
 *
 * @param host of the site
 */
record Identifiers(String host) {
    /** What an address can be (RFC 3986). */
    static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]+");

    private static final Pattern DOMAIN =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9\\-]*(\\.[a-zA-Z][a-zA-Z0-9\\-]*)++");

    /**
     * @param url the site's public address
     */
    static Identifiers ofSite(String url) {
        String host = URI.create(url).getHost();
        return new Identifiers(host == null ? "localhost" : host);
    }

    String of(String name) {
        return prefix() + name;
    }

    /** The name of the record that is meant; empty when it is none of this site's. */
    Optional<String> name(String identifier) {
        return identifier.startsWith(prefix())
                ? Optional.of(identifier.substring(prefix().length()))
                : Optional.empty();
    }

    /** Whether the host can stand in such an identifier: a machine of one's own has no domain. */
    boolean isPublic() {
        return DOMAIN.matcher(host).matches();
    }

    private String prefix() {
        return "oai:" + host + ":";
    }
}
