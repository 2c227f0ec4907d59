package org.samspel.publishing;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.EarlierVersion;
import org.samspel.content.History;
import org.samspel.content.Removal;
import org.samspel.documents.Library;
import org.samspel.entries.Kind;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/**
 * Says at their addresses that works, files and folders have been removed. What readers never saw,
 * such as a draft, was never there.
 */
final class Removals {
    private final History history;
    private final FormerTexts texts;
    private final Addresses addresses;
    private final ZoneId zone;
    private final Map<ContentPath, List<Text>> bundles = new HashMap<>();

    /** A removed text that readers saw, with every slug it had. */
    private record Text(
            WorkId work, Optional<Language> language, String title, List<String> slugs) {
        String page(Language other, String slug) {
            return Addresses.parent(work.kind(), other) + slug + "/";
        }
    }

    /**
     * @param zone in which a day begins and ends
     */
    Removals(History history, FormerTexts texts, Addresses addresses, ZoneId zone) {
        this.history = history;
        this.texts = texts;
        this.addresses = addresses;
        this.zone = zone;
    }

    void add() throws IOException {
        List<Text> removed = new ArrayList<>();
        for (Removal removal : history.removals()) {
            text(removal).ifPresent(removed::add);
        }
        for (Text text : removed) {
            text.language().ifPresent(own -> add(text, own));
        }
        for (Text text : removed) {
            addresses.languages().forEach(language -> add(text, language));
        }
        history.removals().forEach(removal -> file(removal.path()));
    }

    private Optional<Text> text(Removal removal) throws IOException {
        Optional<Placement> place = Placement.of(removal.path());
        Optional<FormerTexts.Former> former = texts.of(removal.path(), removal.blob());
        if (place.isEmpty()
                || former.filter(it -> it.visibility().at(removal.time().atZone(zone))).isEmpty()) {
            return Optional.empty();
        }
        List<String> slugs = new ArrayList<>();
        slugs.add(former.get().slug());
        for (EarlierVersion version : history.of(removal.path()).earlier()) {
            texts.of(version.path(), version.blob()).ifPresent(it -> slugs.add(it.slug()));
        }
        Text text =
                new Text(place.get().work(), place.get().language(), former.get().title(), slugs);
        if (place.get().bundle()) {
            removal.path()
                    .parent()
                    .ifPresent(
                            folder ->
                                    bundles.computeIfAbsent(folder, none -> new ArrayList<>())
                                            .add(text));
        }
        return Optional.of(text);
    }

    /** Of a work that has other translations, one of them stands in. */
    private void add(Text text, Language language) {
        Place place =
                addresses
                        .of(text.work(), language)
                        .<Place>map(Place.Moved::new)
                        .orElseGet(() -> Place.Gone.of(Optional.of(language), text.title()));
        text.slugs().forEach(slug -> addresses.addIfFree(text.page(language, slug), place));
        addresses.identifiers().addGone(text.work(), Place.Gone.of(Optional.empty(), text.title()));
    }

    private void file(ContentPath path) {
        if (!Library.canHold(path)) {
            return;
        }
        if (path.startsWith(Library.ROOT)) {
            inFolder(path);
            return;
        }
        Optional<WorkId> owner = addresses.above(path);
        Optional<ContentPath> removed = removedAbove(path);
        if (owner.isPresent()) {
            besideWork(path, owner.get());
        } else if (removed.isPresent()) {
            ContentPath folder = removed.get();
            bundles.getOrDefault(folder, List.of())
                    .forEach(text -> besideRemoved(path, folder, text));
        } else if (Kind.ofFolder(path.segments().getFirst()).isEmpty()) {
            inFolder(path);
        }
    }

    private void besideWork(ContentPath path, WorkId work) {
        for (Language language : addresses.languages()) {
            Place gone = new Place.Gone(Optional.of(language), path.name(), Optional.of(work));
            addresses
                    .besideWork(path, language)
                    .ifPresent(address -> addresses.addIfFree(address, gone));
        }
    }

    private Optional<ContentPath> removedAbove(ContentPath path) {
        Optional<ContentPath> folder = path.parent();
        while (folder.isPresent() && !bundles.containsKey(folder.get())) {
            folder = folder.get().parent();
        }
        return folder;
    }

    private void besideRemoved(ContentPath path, ContentPath folder, Text text) {
        String below = path.value().substring(folder.value().length() + 1);
        for (Language language : addresses.languages()) {
            Place gone = Place.Gone.of(Optional.of(language), path.name());
            text.slugs()
                    .forEach(slug -> addresses.addIfFree(text.page(language, slug) + below, gone));
        }
    }

    /** With the last file the folder went, and perhaps the folder that was in. */
    private void inFolder(ContentPath path) {
        addresses.addIfFree(
                Addresses.folderFile(path), Place.Gone.of(Optional.empty(), path.name()));
        for (Optional<ContentPath> folder = path.parent();
                folder.isPresent();
                folder = folder.get().parent()) {
            for (Language language : addresses.languages()) {
                addresses.addIfFree(
                        Addresses.decoded(Addresses.of(folder.get(), language)),
                        Place.Gone.of(Optional.of(language), folder.get().name()));
            }
        }
    }
}
