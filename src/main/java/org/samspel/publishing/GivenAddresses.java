package org.samspel.publishing;

import java.util.List;
import java.util.function.Predicate;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.entries.Entry;
import org.samspel.entries.Slug;
import org.samspel.languages.Language;

/** Gives each work of a language an address no other has. */
final class GivenAddresses {
    private final Predicate<String> taken;
    private final Language language;
    private final List<Problem> problems;

    /**
     * @param taken whether another page has an address, one that was given before among them
     * @param problems to which mistakes are added
     */
    GivenAddresses(Predicate<String> taken, Language language, List<Problem> problems) {
        this.taken = taken;
        this.language = language;
        this.problems = problems;
    }

    /**
     * The address an entry asks for; when another work has it, one with the folders it lies in. If
     * that does not help, or the author chose the slug, one with a number, which is a problem.
     */
    String give(String parent, Entry entry) {
        String wanted = parent + entry.slug() + "/";
        String longer = parent + Slug.of(entry.work().name()) + "/";
        String given = wanted;
        if (taken.test(wanted)) {
            boolean useLonger = !isChosen(entry) && !taken.test(longer);
            given = useLonger ? longer : numbered(entry, wanted);
        }
        return given;
    }

    private static boolean isChosen(Entry entry) {
        String name = entry.work().name();
        return !entry.slug().equals(Slug.of(name.substring(name.lastIndexOf('/') + 1)));
    }

    private String numbered(Entry entry, String wanted) {
        String stem = wanted.substring(0, wanted.length() - 1);
        int number = 2;
        while (taken.test(stem + "-" + number + "/")) {
            number++;
        }
        String given = stem + "-" + number + "/";
        if (entry.language() == language) {
            problems.add(
                    Problem.error(
                            entry.source().path(),
                            0,
                            0,
                            Explanation.of("address.taken", wanted, given)));
        }
        return given;
    }
}
