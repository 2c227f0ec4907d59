package org.samspel.mail;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an address must be: a dot-atom (RFC 5322 §3.2.3), and a domain of at least two labels as DNS
 * has them. Quoted texts, comments and IP addresses are allowed by the standard and used by nobody
 * but attackers.
 */
final class AddressRules {
    /** RFC 5321 §4.5.3.1. */
    private static final int LONGEST_LOCAL = 64;

    private static final int LONGEST_DOMAIN = 253;

    /** With the @ between: RFC 5321 §4.5.3.1.3, without the brackets of a path. */
    private static final int LONGEST = 254;

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern LOCAL =
            Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])"
                            + "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])");

    private AddressRules() {}

    static Optional<AddressFault> fault(String local, String domain) {
        if (HeaderText.isForbidden(local) || HeaderText.isForbidden(domain)) {
            return Optional.of(AddressFault.FORBIDDEN_CHARACTER);
        }
        if (local.isEmpty()) {
            return Optional.of(AddressFault.NOTHING_BEFORE_AT);
        }
        if (local.length() > LONGEST_LOCAL || local.length() + 1 + domain.length() > LONGEST) {
            return Optional.of(AddressFault.TOO_LONG);
        }
        if (!LOCAL.matcher(local).matches()) {
            return Optional.of(AddressFault.LETTERS_BEFORE_AT);
        }
        return DOMAIN.matcher(domain).matches()
                ? Optional.empty()
                : Optional.of(AddressFault.DOMAIN);
    }

    /** Lower case, letters beyond ASCII as A-labels (RFC 5890); unchanged when it is no domain. */
    static String canonical(String domain) {
        if (domain.length() > LONGEST_DOMAIN || ASCII.matcher(domain).matches()) {
            return domain.toLowerCase(Locale.ROOT);
        }
        try {
            String composed = Normalizer.normalize(domain, Normalizer.Form.NFC);
            return IDN.toASCII(composed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return domain;
        }
    }
}
