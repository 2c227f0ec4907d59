package org.samspel.access;

import java.util.List;
import java.util.Map;

/**
 * What somebody signs in with.
 *
 * @param network the part of the address that one household or office shares: 24 bits of IPv4, 48
 *     of IPv6
 * @param browser as people call it; empty when unknown
 * @param system likewise
 */
public record Device(String network, String browser, String system) {
    /** The first that is named wins: most browsers also name those they descend from. */
    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("Edg", "Edge"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("Vivaldi", "Vivaldi"),
                    Map.entry("SamsungBrowser", "Samsung Internet"),
                    Map.entry("Firefox", "Firefox"),
                    Map.entry("FxiOS", "Firefox"),
                    Map.entry("Chrom", "Chrome"),
                    Map.entry("CriOS", "Chrome"),
                    Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("Android", "Android"),
                    Map.entry("CrOS", "ChromeOS"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("Mac OS", "Mac"),
                    Map.entry("Linux", "Linux"));

    /**
     * @param address of the network, as text
     * @param userAgent the header; empty when there was none
     */
    public static Device of(String address, String userAgent) {
        return new Device(network(address), named(userAgent, BROWSERS), named(userAgent, SYSTEMS));
    }

    private static String network(String address) {
        String[] parts = address.split(address.contains(":") ? ":" : "\\.", -1);
        return String.join(" ", List.of(parts).subList(0, Math.min(3, parts.length)));
    }

    private static String named(String userAgent, List<Map.Entry<String, String>> names) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
