package org.samspel.mail;

import java.util.HashMap;
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

    /** Near to a known one, and somebody's own. */
    private static final Set<String> OTHERS =
            Set.of("mail.com", "email.com", "ymail.com", "home.no", "life.no", "love.se");

    private KnownDomains() {}

    /** What was probably meant, for those that look like a typing error. */
    static Map<EmailAddress, EmailAddress> doubts(List<EmailAddress> addresses) {
        Map<String, Optional<String>> meant = new HashMap<>();
        Map<EmailAddress, EmailAddress> doubts = new LinkedHashMap<>();
        for (EmailAddress given : addresses) {
            meant.computeIfAbsent(given.domain(), KnownDomains::meant)
                    .ifPresent(
                            domain -> doubts.put(given, new EmailAddress(given.local(), domain)));
        }
        return doubts;
    }

    static Optional<String> meant(String domain) {
        if (KNOWN.contains(domain) || OTHERS.contains(domain)) {
            return Optional.empty();
        }
        return Optional.ofNullable(ONE_ENDING.get(name(domain)))
                .filter(one -> domain.indexOf('.') == domain.lastIndexOf('.'))
                .or(() -> KNOWN.stream().filter(one -> isSlip(domain, one)).sorted().findFirst());
    }

    /** Another country's ending is no slip: hotmail.es is not hotmail.se. */
    private static boolean isSlip(String typed, String meant) {
        boolean otherCountry =
                name(typed).equals(name(meant)) && typed.length() == name(typed).length() + 3;
        return !otherCountry && isOneSlipAway(typed, meant);
    }

    private static String name(String domain) {
        return domain.substring(0, domain.indexOf('.'));
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
