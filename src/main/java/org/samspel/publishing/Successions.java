package org.samspel.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.samspel.content.Explanation;
import org.samspel.content.Problem;
import org.samspel.entries.Entry;
import org.samspel.entries.WorkId;

/** Which work takes the place of which, as authors say with {@code replaces}. */
public final class Successions {
    private final Map<WorkId, List<WorkId>> older = new HashMap<>();
    private final Map<WorkId, List<WorkId>> newer = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Successions() {}

    /**
     * @param exists whether there is such a work, also one that readers don't see
     */
    static Successions of(Site.Works works, Identifiers identifiers, Predicate<WorkId> exists) {
        Successions successions = new Successions();
        for (Entry entry : works.entries()) {
            for (Entry.Replaced replaced : entry.replaced()) {
                Optional<WorkId> old = identifiers.work(replaced.work());
                if (replaced.work().equals(entry.work())
                        || (old.isEmpty() && !exists.test(replaced.work()))) {
                    successions.problems.add(unknown(entry, replaced));
                } else if (old.isPresent() && !old.get().equals(entry.work())) {
                    successions.add(old.get(), entry.work());
                }
            }
        }
        return successions;
    }

    private static Problem unknown(Entry entry, Entry.Replaced replaced) {
        Explanation explanation =
                replaced.work().equals(entry.work())
                        ? Explanation.of("field.replaces-itself")
                        : Explanation.of("field.replaces", replaced.work());
        return Problem.warning(entry.source().path(), replaced.line(), 0, explanation);
    }

    private void add(WorkId old, WorkId fresh) {
        add(older, fresh, old);
        add(newer, old, fresh);
    }

    private static void add(Map<WorkId, List<WorkId>> map, WorkId key, WorkId value) {
        List<WorkId> values = map.computeIfAbsent(key, none -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    /** The works this one takes the place of; readers see all of them. */
    public List<WorkId> replacedBy(WorkId work) {
        return older.getOrDefault(work, List.of());
    }

    /** The works that take the place of this one. */
    public List<WorkId> newerThan(WorkId work) {
        return newer.getOrDefault(work, List.of());
    }

    List<Problem> problems() {
        return problems;
    }
}
