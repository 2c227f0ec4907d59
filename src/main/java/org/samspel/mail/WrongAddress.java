package org.samspel.mail;

/**
 * A piece of an address field that can't be sent to; it is shown to who wrote it, never dropped.
 *
 * @param text as it was written, fit to be shown: shortened, on one line
 */
public record WrongAddress(String text, AddressFault why) implements AddressReading {
    private static final int SHOWN = 80;

    static WrongAddress of(String written, AddressFault why) {
        String start =
                written.codePoints()
                        .limit(SHOWN)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        String line = start.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return new WrongAddress(start.length() < written.length() ? line + "…" : line, why);
    }
}
