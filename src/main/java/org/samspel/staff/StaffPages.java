package org.samspel.staff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which page an address means. */
final class StaffPages {
    private final Map<String, StaffPage> pages = new LinkedHashMap<>();

    /** A page and what follows its path in the address, decoded. */
    record Found(StaffPage page, String rest) {}

    /**
     * @param own the first page first
     * @param others a page among them takes the place of one's own at the same address
     */
    StaffPages(List<StaffPage> own, List<StaffPage> others) {
        pages.put(own.getFirst().path(), own.getFirst());
        Set<String> paths = new HashSet<>();
        for (StaffPage page : others) {
            if (!paths.add(page.path())) {
                throw new IllegalArgumentException("two pages at " + page.path());
            }
            pages.put(page.path(), page);
        }
        own.forEach(page -> pages.putIfAbsent(page.path(), page));
    }

    /** In the order they were given: the order of the navigation. */
    List<StaffPage> all() {
        return List.copyOf(pages.values());
    }

    /**
     * @param uri as sent, without query
     * @return empty when there is none, or the address is not well-formed
     */
    Optional<Found> find(String uri) {
        String path =
                uri.length() > 1 && uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            StaffPage page = pages.get(path.substring(0, end));
            if (page != null) {
                return found(page, path.substring(Math.min(path.length(), end + 1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> found(StaffPage page, String rest) {
        if (rest.contains(";") || rest.contains("+")) {
            return Optional.empty();
        }
        boolean home = page.path().equals(HomePage.PATH);
        return Form.decode(rest)
                .filter(decoded -> !home || decoded.isEmpty())
                .map(decoded -> new Found(page, decoded));
    }
}
