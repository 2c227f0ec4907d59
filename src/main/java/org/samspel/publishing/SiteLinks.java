package org.samspel.publishing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.samspel.content.ContentPath;
import org.samspel.content.Explanation;
import org.samspel.documents.Library;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.rendering.LinkResolver;

/**
 * Where the links of an entry lead: relative paths between files of the content come out as
 * addresses in the language of the entry.
 */
final class SiteLinks implements LinkResolver {
    private static final Pattern SCHEME =
            Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?:www\\.)[^/\\s]+\\.[a-z]{2,}(?:/.*)?");

    private final Site.Works works;
    private final Library library;
    private final Addresses addresses;
    private final PageNames names;

    SiteLinks(Site.Works works, Library library, Addresses addresses) {
        this.works = works;
        this.library = library;
        this.addresses = addresses;
        names = new PageNames(works);
    }

    /** A reference taken apart. */
    private record Reference(String path, String fragment) {
        static Reference of(String text) {
            int hash = text.indexOf('#');
            String before = hash < 0 ? text : text.substring(0, hash);
            int question = before.indexOf('?');
            return new Reference(
                    question < 0 ? before : before.substring(0, question),
                    hash < 0 ? "" : text.substring(hash + 1));
        }

        String suffix() {
            return fragment.isEmpty() ? "" : "#" + fragment;
        }
    }

    @Override
    public LinkTarget resolve(Entry from, String reference) {
        if (SCHEME.matcher(reference).matches()) {
            return external(reference);
        }
        if (reference.startsWith("//")) {
            return new LinkTarget.External("https:" + reference);
        }
        Reference parts = Reference.of(reference);
        Optional<String> path = Address.decodeText(parts.path());
        if (path.isEmpty()) {
            return new LinkTarget.Dead(Explanation.of("link.unreadable", reference));
        }
        return path.get().startsWith("/")
                ? absolute(from, path.get(), parts)
                : relative(from, path.get(), parts);
    }

    private static LinkTarget external(String reference) {
        String scheme =
                reference.substring(0, reference.indexOf(':')).toLowerCase(java.util.Locale.ROOT);
        return switch (scheme) {
            case "http", "https", "mailto", "tel" -> new LinkTarget.External(reference);
            default -> new LinkTarget.Dead(Explanation.of("link.scheme", scheme));
        };
    }

    private LinkTarget absolute(Entry from, String path, Reference parts) {
        String page = path.endsWith("/") ? path : path + "/";
        Optional<Place> place = addresses.at(page);
        if (place.isPresent() && place.get() instanceof Place.WorkPage work) {
            return toWork(from, work.work(), parts);
        }
        if (place.isPresent() || addresses.documentAt(path).isPresent()) {
            String address = Address.encode(place.isPresent() ? page : path);
            return internal(address + parts.suffix());
        }
        return ContentPath.of(withoutSlashes(path, true))
                .flatMap(target -> inContent(from, target, parts))
                .or(
                        () ->
                                names.absolute(from.source().path(), path)
                                        .map(work -> toWork(from, work, parts)))
                .orElseGet(() -> nowhere(parts));
    }

    private LinkTarget relative(Entry from, String path, Reference parts) {
        ContentPath file = from.source().path();
        Optional<ContentPath> target = file.resolveSibling(withoutSlashes(path, false));
        return target.flatMap(found -> inContent(from, found, parts))
                .or(() -> names.relative(file, path).map(work -> toWork(from, work, parts)))
                .orElseGet(() -> target.isEmpty() ? outside(path) : nowhere(parts));
    }

    /**
     * At the end, or at both. No regular expression: every link of a site is looked at each time.
     */
    private static String withoutSlashes(String path, boolean both) {
        int start = 0;
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        while (both && start < end && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start, end);
    }

    private Optional<LinkTarget> inContent(Entry from, ContentPath target, Reference parts) {
        Optional<WorkId> work = addresses.workAt(target);
        if (work.isPresent()) {
            return Optional.of(toWork(from, work.get(), parts));
        }
        if (library.folder(target).isPresent()) {
            return Optional.of(internal(Addresses.of(target, from.language()) + parts.suffix()));
        }
        return library.document(target)
                .flatMap(document -> addresses.of(document, from.language()))
                .map(address -> internal(address + parts.suffix()));
    }

    private LinkTarget toWork(Entry from, WorkId id, Reference parts) {
        Optional<Work> work = works.find(id);
        Optional<String> address = addresses.of(id, from.language());
        Optional<Entry> served = work.flatMap(found -> works.served(found, from.language()));
        if (address.isEmpty() || served.isEmpty()) {
            return nowhere(parts);
        }
        Language language = served.get().language();
        return new LinkTarget.Internal(
                address.get() + parts.suffix(),
                language == from.language() ? Optional.empty() : Optional.of(language),
                parts.fragment().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new LinkTarget.Anchor(
                                        served.get().source().path(), parts.fragment())));
    }

    private static LinkTarget internal(String address) {
        return new LinkTarget.Internal(address, Optional.empty(), Optional.empty());
    }

    private static LinkTarget nowhere(Reference parts) {
        String path = parts.path();
        return new LinkTarget.Dead(
                WEB.matcher(path).matches()
                        ? Explanation.of("link.web", path)
                        : Explanation.of("link.nowhere", path));
    }

    private static LinkTarget outside(String path) {
        return new LinkTarget.Dead(Explanation.of("link.outside", path));
    }
}
