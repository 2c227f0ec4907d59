package org.samspel.publishing;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samspel.content.ContentPath;
import org.samspel.content.EarlierVersion;
import org.samspel.content.History;
import org.samspel.content.Rename;
import org.samspel.entries.Entry;
import org.samspel.entries.Slug;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/** Addresses that works, files and folders had under an earlier name or slug. */
final class FormerAddresses {
    private final History history;
    private final FormerTexts texts;
    private final Addresses addresses;
    private final Map<ContentPath, Set<ContentPath>> folders = new HashMap<>();

    FormerAddresses(History history, FormerTexts texts, Addresses addresses) {
        this.history = history;
        this.texts = texts;
        this.addresses = addresses;
    }

    void add(Site.Works works) throws IOException {
        history.renames().forEach(this::renamed);
        folders.forEach(this::renamedFolder);
        for (Entry entry : works.entries()) {
            addresses.identifiers().addRenamed(entry.work(), entry.work());
            addresses.addStandIns(entry);
        }
        for (Entry entry : works.entries()) {
            for (EarlierVersion version : history.of(entry.source().path()).earlier()) {
                texts.of(version.path(), version.blob())
                        .ifPresent(former -> had(entry.work(), former.work(), former.slug()));
            }
        }
    }

    /**
     * Leads on from a slug in every language: where there is no translation, another stands in
     * under its own slug.
     */
    private void had(WorkId now, WorkId before, String slug) {
        addresses.identifiers().addRenamed(before, now);
        for (Language language : addresses.languages()) {
            addresses
                    .of(now, language)
                    .ifPresent(
                            to ->
                                    addresses.addIfFree(
                                            Addresses.parent(before.kind(), language) + slug,
                                            new Place.Moved(to)));
        }
    }

    /**
     * A bundle that was renamed: its old name was its old address, unless a slug said otherwise.
     */
    private void renamed(Rename rename) {
        Optional<WorkId> now = addresses.workAt(rename.to());
        Optional<Placement> before = Placement.of(rename.from());
        if (now.isEmpty() || before.isEmpty()) {
            renamedFile(rename);
            return;
        }
        had(now.get(), before.get().work(), slug(before.get().work()));
        for (Language language : addresses.languages()) {
            addresses
                    .of(now.get(), language)
                    .ifPresent(
                            to ->
                                    had(
                                            now.get(),
                                            before.get().work(),
                                            to.substring(
                                                    to.lastIndexOf('/', to.length() - 2) + 1,
                                                    to.length() - 1)));
        }
    }

    /** What a work has in its address that has no slug of its own. */
    private static String slug(WorkId id) {
        return Slug.of(id.name().substring(id.name().lastIndexOf('/') + 1));
    }

    private void renamedFile(Rename rename) {
        for (Language language : addresses.languages()) {
            addresses
                    .ofFile(rename.to(), language)
                    .ifPresent(
                            to ->
                                    addresses.addIfFree(
                                            file(rename.from(), language), new Place.Moved(to)));
        }
        if (addresses.ofFile(rename.to(), addresses.languages().getFirst()).isPresent()
                && addresses.owner(rename.to()).isEmpty()) {
            noteFolders(rename.from().parent(), rename.to().parent());
        }
    }

    /** Where a file was: beside a work, or in a folder. */
    private String file(ContentPath path, Language language) {
        return addresses
                .besideWork(path, language)
                .or(
                        () ->
                                path.parent()
                                        .flatMap(folder -> folder.resolve("index.md"))
                                        .flatMap(Placement::of)
                                        .filter(Placement::known)
                                        .map(place -> page(place.work(), language) + path.name()))
                .orElseGet(() -> Addresses.folderFile(path));
    }

    private static String page(WorkId id, Language language) {
        return Addresses.parent(id.kind(), language) + slug(id) + "/";
    }

    /** A folder in a folder that was renamed has kept its own name. */
    private void noteFolders(Optional<ContentPath> from, Optional<ContentPath> to) {
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            folders.computeIfAbsent(from.get(), folder -> new HashSet<>()).add(to.get());
            if (from.get().name().equals(to.get().name())) {
                noteFolders(from.get().parent(), to.get().parent());
            }
        }
    }

    /** One whose files went to several places is gone. */
    private void renamedFolder(ContentPath from, Set<ContentPath> to) {
        if (to.size() == 1) {
            ContentPath folder = to.iterator().next();
            for (Language language : addresses.languages()) {
                addresses.addIfFree(
                        Addresses.decoded(Addresses.of(from, language)),
                        new Place.Moved(Addresses.of(folder, language)));
            }
        }
    }
}
