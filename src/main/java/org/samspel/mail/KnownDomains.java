package org.samspel.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Domains many people have their mail at, to notice a slip of the finger. */
final class KnownDomains {
    private static final Set<String> KNOWN =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "hotmail.com",
                    "hotmail.no",
                    "hotmail.se",
                    "hotmail.co.uk",
                    "outlook.com",
                    "live.com",
                    "live.no",
                    "live.se",
                    "msn.com",
                    "icloud.com",
                    "yahoo.com",
                    "yahoo.no",
                    "yahoo.se",
                    "yahoo.co.uk",
                    "proton.me",
                    "protonmail.com",
                    "online.no",
                    "telenor.com",
                    "telenor.no",
                    "getmail.no",
                    "broadpark.no",
                    "altibox.no",
                    "frisurf.no",
                    "lyse.net",
                    "start.no",
                    "c2i.net",
                    "telia.com",
                    "telia.se",
                    "comhem.se",
                    "bredband.net",
                    "bredband2.com",
                    "spray.se",
                    "tele2.se",
                    "home.se",
                    "swipnet.se",
                    "passagen.se",
                    "bahnhof.se");

    /** Those that exist under one ending only. */
    private static final Map<String, String> ONE_ENDING =
            Map.of("gmail", "gmail.com", "icloud", "icloud.com", "online", "online.no");

    private KnownDomains() {}

    /** What was probably meant, for those that look like a typing error. */
    static Map<EmailAddress, EmailAddress> doubts(List<EmailAddress> addresses) {
        Map<EmailAddress, EmailAddress> doubts = new LinkedHashMap<>();
        for (EmailAddress given : addresses) {
            meant(given.domain())
                    .ifPresent(
                            domain -> doubts.put(given, new EmailAddress(given.local(), domain)));
        }
        return doubts;
    }

    static Optional<String> meant(String domain) {
        if (KNOWN.contains(domain)) {
            return Optional.empty();
        }
        String name = domain.substring(0, domain.indexOf('.'));
        return Optional.ofNullable(ONE_ENDING.get(name))
                .filter(one -> domain.chars().filter(c -> c == '.').count() == 1)
                .or(
                        () ->
                                KNOWN.stream()
                                        .filter(one -> isOneSlipAway(domain, one))
                                        .sorted()
                                        .findFirst());
    }

    /** One letter too many, missing, wrong, or two in the wrong order. */
    private static boolean isOneSlipAway(String typed, String meant) {
        int difference = typed.length() - meant.length();
        if (Math.abs(difference) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        String typedRest = typed.substring(same);
        String meantRest = meant.substring(same);
        return switch (difference) {
            case 1 -> typedRest.substring(1).equals(meantRest);
            case -1 -> meantRest.substring(1).equals(typedRest);
            default ->
                    typedRest.substring(1).equals(meantRest.substring(1))
                            || isSwapped(typedRest, meantRest);
        };
    }

    private static boolean isSwapped(String typed, String meant) {
        return typed.length() > 1
                && typed.charAt(0) == meant.charAt(1)
                && typed.charAt(1) == meant.charAt(0)
                && typed.substring(2).equals(meant.substring(2));
    }
}
