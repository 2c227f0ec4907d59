package org.samspel.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;
import org.samspel.publishing.Site;

/**
 * What an address below {@code /works} may mean. Names of works have slashes in them, and may have
 * the very words that stand between a work and what belongs to it: {@code reports/2019/files} is
 * the work of that name, or the files of {@code reports/2019}. So an address is read with as long a
 * name as there is a work of.
 */
sealed interface WorkAddress {
    String TRANSLATIONS = "/translations/";
    String FILES = "/files";

    /** The work that it names. */
    WorkId work();

    /** A work itself. */
    record Whole(WorkId work) implements WorkAddress {}

    /** Its text in a language. */
    record Translation(WorkId work, Language language) implements WorkAddress {}

    /** All the files beside it. */
    record FileList(WorkId work) implements WorkAddress {}

    /**
     * One of the files beside it.
     *
     * @param name of the file, with the folders it lies in below the work's
     */
    record OneFile(WorkId work, String name) implements WorkAddress {}

    /**
     * All it may mean, the longest name of a work first; empty when there is no such kind.
     *
     * @param path kind, name and what follows: {@code reports/2019/files}
     */
    static List<WorkAddress> readings(String path) {
        List<WorkAddress> all = new ArrayList<>();
        WorkId.of(path).map(Whole::new).ifPresent(all::add);
        translation(path).ifPresent(all::add);
        if (path.endsWith(FILES)) {
            WorkId.of(without(path, FILES.length())).map(FileList::new).ifPresent(all::add);
        } else {
            files(path, all);
        }
        return List.copyOf(all);
    }

    private static Optional<WorkAddress> translation(String path) {
        int at = path.lastIndexOf(TRANSLATIONS);
        return at < 0
                ? Optional.empty()
                : WorkId.of(path.substring(0, at))
                        .flatMap(
                                work ->
                                        Language.of(path.substring(at + TRANSLATIONS.length()))
                                                .map(in -> new Translation(work, in)));
    }

    private static void files(String path, List<WorkAddress> all) {
        String between = FILES + "/";
        int at = path.lastIndexOf(between);
        while (at > 0) {
            String name = path.substring(at + between.length());
            WorkId.of(path.substring(0, at))
                    .filter(work -> !name.isEmpty())
                    .map(work -> new OneFile(work, name))
                    .ifPresent(all::add);
            at = path.lastIndexOf(between, at - 1);
        }
    }

    /**
     * What it means to readers: the work they see with the longest name, else one they have seen.
     * Where there was none, the shortest name counts: what belongs to a draft is not shown here.
     */
    static Optional<WorkAddress> meant(List<WorkAddress> readings, Site site) {
        return first(readings, work -> site.works().find(work).isPresent())
                .or(
                        () ->
                                first(
                                        readings,
                                        work ->
                                                site.addresses()
                                                        .identifiers()
                                                        .gone(work)
                                                        .isPresent()))
                .or(() -> readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast()));
    }

    /**
     * The file it means: beside the work with the longest name.
     *
     * @param readings one at least of a file
     * @param works whether there is one of that name
     */
    static OneFile file(List<WorkAddress> readings, Predicate<WorkId> works) {
        List<OneFile> files =
                readings.stream()
                        .filter(OneFile.class::isInstance)
                        .map(OneFile.class::cast)
                        .toList();
        return first(files, works).orElse(files.getFirst());
    }

    private static <T extends WorkAddress> Optional<T> first(
            List<T> readings, Predicate<WorkId> works) {
        return readings.stream().filter(reading -> works.test(reading.work())).findFirst();
    }

    private static String without(String path, int end) {
        return path.substring(0, path.length() - end);
    }
}
