package org.samspel.mail;

/**
 * An address that can be sent to. Who holds one needs no further check.
 *
 * @param local what stands before the @, as written
 * @param domain in lower case, letters beyond ASCII as A-labels
 */
public record EmailAddress(String local, String domain) implements AddressReading {
    private static final int LONGEST = 400;

    public EmailAddress {
        if (AddressRules.fault(local, domain).isPresent()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Reads one address, with or without a name: {@code Kari <kari@example.org>}. */
    public static AddressReading read(String written) {
        if (written.length() > LONGEST) {
            return WrongAddress.of(written, AddressFault.TOO_LONG);
        }
        if (HeaderText.isForbidden(written)) {
            return WrongAddress.of(written, AddressFault.FORBIDDEN_CHARACTER);
        }
        String address = withoutName(written.strip());
        int at = address.indexOf('@');
        if (at < 0) {
            return WrongAddress.of(written, AddressFault.NO_AT_SIGN);
        }
        if (address.indexOf('@', at + 1) >= 0) {
            return WrongAddress.of(written, AddressFault.SEVERAL_AT_SIGNS);
        }
        String local = address.substring(0, at);
        String domain = AddressRules.canonical(address.substring(at + 1));
        return AddressRules.fault(local, domain)
                .<AddressReading>map(why -> WrongAddress.of(written, why))
                .orElseGet(() -> new EmailAddress(local, domain));
    }

    private static String withoutName(String written) {
        int open = written.lastIndexOf('<');
        return open >= 0 && written.endsWith(">")
                ? written.substring(open + 1, written.length() - 1).strip()
                : written;
    }

    /** As it stands in a message: {@code kari@example.org}. */
    public String text() {
        return local + "@" + domain;
    }

    /** For logs and messages of errors: nobody's address. */
    @Override
    public String toString() {
        return "…@" + domain;
    }
}
