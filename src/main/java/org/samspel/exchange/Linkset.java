package org.samspel.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Link sets (RFC 9264): all signposts of some works in one document. */
final class Linkset {
    private Linkset() {}

    static String text(Publication publication) {
        return Signposts.all(publication).stream()
                .map(Signpost::withAnchor)
                .collect(Collectors.joining(",\n"));
    }

    static String json(List<Publication> publications) {
        return ofLinks(
                publications.stream()
                        .flatMap(publication -> Signposts.all(publication).stream())
                        .toList());
    }

    /** Links by where they begin, then by what they mean. */
    static String ofLinks(List<Signpost> links) {
        Map<String, List<Signpost>> byAnchor =
                links.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Signpost::anchor, LinkedHashMap::new, Collectors.toList()));
        List<Map<String, Object>> contexts =
                byAnchor.entrySet().stream()
                        .map(each -> context(each.getKey(), each.getValue()))
                        .toList();
        return Json.text(Map.of("linkset", new Json.Always(contexts)));
    }

    private static Map<String, Object> context(String anchor, List<Signpost> links) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("anchor", anchor);
        links.stream()
                .collect(
                        Collectors.groupingBy(
                                Signpost::relation,
                                LinkedHashMap::new,
                                Collectors.mapping(Linkset::target, Collectors.toList())))
                .forEach(context::put);
        return context;
    }

    private static Map<String, Object> target(Signpost link) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("href", link.address());
        target.put("type", link.type());
        target.put("profile", link.profile().isEmpty() ? List.of() : List.of(link.profile()));
        return target;
    }
}
