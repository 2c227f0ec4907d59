package org.samspel.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What someone wrote into a field for many addresses, separated by comma, semicolon or a new line.
 *
 * @param addresses in the order written, each once; domains are compared without case
 * @param wrong what can't be sent to, to be named
 * @param doubts of {@code addresses}: what was probably meant instead
 * @param repeated how many were written more than once and merged
 */
public record AddressList(
        List<EmailAddress> addresses,
        List<WrongAddress> wrong,
        Map<EmailAddress, EmailAddress> doubts,
        int repeated) {
    /** In characters; enough for ten thousand addresses with their names. */
    private static final int LONGEST = 1 << 20;

    public AddressList {
        addresses = List.copyOf(addresses);
        wrong = List.copyOf(wrong);
        doubts = Map.copyOf(doubts);
    }

    /** Reads a field of any length in time that grows with it; one too long is wrong as a whole. */
    public static AddressList read(String field) {
        List<String> pieces = field.length() > LONGEST ? List.of(field) : pieces(field);
        Map<EmailAddress, Integer> found = new LinkedHashMap<>();
        List<WrongAddress> wrong = new ArrayList<>();
        for (String piece : pieces) {
            switch (EmailAddress.read(piece)) {
                case EmailAddress address -> found.merge(address, 1, Integer::sum);
                case WrongAddress no -> wrong.add(no);
            }
        }
        int written = found.values().stream().mapToInt(times -> times).sum();
        List<EmailAddress> addresses = List.copyOf(found.keySet());
        return new AddressList(
                addresses, wrong, KnownDomains.doubts(addresses), written - addresses.size());
    }

    /** Commas in {@code "Nordmann, Kari" <kari@example.org>} separate nothing. */
    private static List<String> pieces(String field) {
        List<String> pieces = new ArrayList<>();
        for (String line : field.lines().toList()) {
            int start = 0;
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                quoted ^= c == '"';
                if (!quoted && (c == ',' || c == ';')) {
                    pieces.add(line.substring(start, i));
                    start = i + 1;
                }
            }
            pieces.add(line.substring(start));
        }
        pieces.removeIf(String::isBlank);
        return pieces;
    }
}
