package org.samspel.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.samspel.content.ContentRepository;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.languages.Language;
import org.samspel.languages.LanguageGuess;

/**
 * The languages a site is offered in when its owner names none: first the one most texts that do
 * not say theirs are written in, then those that file and folder names say. All, when there is no
 * text to tell by.
 */
final class ContentLanguages {
    /** More files would not change the vote. */
    private static final int VOTES = 100;

    private final Map<Language, Integer> votes = new EnumMap<>(Language.class);
    private final NavigableSet<Language> named = new TreeSet<>();

    private ContentLanguages() {}

    static List<Language> of(Revision revision, ContentRepository repository) {
        ContentLanguages languages = new ContentLanguages();
        List<SourceFile> silent = new ArrayList<>();
        for (SourceFile file : revision.files().values()) {
            Placement.of(file.path()).ifPresent(place -> languages.look(place, file, silent));
        }
        // Spread over all folders, as each may be in a language of its own.
        int step = Math.max(1, silent.size() / VOTES);
        for (int i = 0; i < silent.size(); i += step) {
            languages.vote(text(silent.get(i), repository));
        }
        return languages.inOrder();
    }

    private void look(Placement place, SourceFile file, List<SourceFile> silent) {
        if (place.code().isEmpty()) {
            silent.add(file);
        }
        place.language().ifPresent(named::add);
    }

    private static String text(SourceFile file, ContentRepository repository) {
        try {
            return new String(repository.read(file.blob()), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void vote(String text) {
        LanguageGuess.of(text).ifPresent(language -> votes.merge(language, 1, Integer::sum));
    }

    private List<Language> inOrder() {
        Optional<Language> winner =
                votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        List<Language> order = new ArrayList<>();
        winner.ifPresent(order::add);
        named.stream().filter(language -> !order.contains(language)).forEach(order::add);
        return order.isEmpty() ? List.of(Language.values()) : order;
    }
}
