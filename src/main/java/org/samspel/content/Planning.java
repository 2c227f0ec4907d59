package org.samspel.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From the steps of a change to what happens to each file, without touching anything. For one use.
 */
final class Planning {

    /** What comes of it. */
    sealed interface Planned {
        record Doable(Plan plan) implements Planned {}

        record Impossible(Outcome outcome) implements Planned {}
    }

    /**
     * What happens on the disk, in this order.
     *
     * @param removals files that go
     * @param moves files that get another place
     * @param puts files that come
     */
    record Plan(List<StatCache.Known> removals, List<Moving> moves, List<Putting> puts) {}

    record Moving(StatCache.Known file, ContentPath to, Path location) {}

    /**
     * @param former the file that is there now and gives way
     */
    record Putting(
            ContentPath path,
            Path location,
            Change.Contents contents,
            Optional<StatCache.Known> former) {}

    /** What a path has while the steps are taken. */
    private sealed interface Item {
        record Kept(StatCache.Known file) implements Item {}

        record Made(Change.Contents contents) implements Item {}
    }

    private final NavigableMap<ContentPath, StatCache.Known> before;
    private final Places places;
    private final NavigableMap<ContentPath, Item> state = new TreeMap<>();
    private final NavigableMap<ContentPath, Optional<String>> conflicts = new TreeMap<>();

    /** In the order of the steps, so that one file can take the place another has left. */
    private final Map<ContentPath, StatCache.Known> moved = new LinkedHashMap<>();

    /** Where those files are now. */
    private final Set<ContentPath> leaving = new HashSet<>();

    private @Nullable Outcome refusal;

    Planning(NavigableMap<ContentPath, StatCache.Known> before, Places places) {
        this.before = before;
        this.places = places;
        before.forEach((path, file) -> state.put(path, new Item.Kept(file)));
    }

    Planned plan(Change change) throws IOException {
        change.steps().forEach(this::take);
        moved.values().forEach(file -> leaving.add(file.file().path()));
        Plan plan = new Plan(removals(), moves(), puts());
        int files = plan.removals.size() + plan.moves.size() + plan.puts.size();
        if (files > ContentRepository.MOST_FILES) {
            refuse(Outcome.Reason.TOO_LARGE, Optional.empty());
        }
        Outcome refused = refusal;
        if (refused != null) {
            return new Planned.Impossible(refused);
        }
        return conflicts.isEmpty()
                ? new Planned.Doable(plan)
                : new Planned.Impossible(new Outcome.Conflict(conflicts));
    }

    private void take(Change.Step step) {
        switch (step) {
            case Change.Step.Write write -> write(write);
            case Change.Step.Delete delete -> delete(delete);
            case Change.Step.Move move -> move(move);
        }
    }

    private void write(Change.Step.Write write) {
        if (blob(write.path()).equals(write.former())) {
            moved.remove(write.path());
            state.put(write.path(), new Item.Made(write.contents()));
        } else {
            conflict(write.path());
        }
    }

    private void delete(Change.Step.Delete delete) {
        if (blob(delete.path()).equals(Optional.of(delete.former()))) {
            moved.remove(delete.path());
            state.remove(delete.path());
        } else {
            conflict(delete.path());
        }
    }

    private void move(Change.Step.Move move) {
        List<ContentPath> sources =
                state.keySet().stream()
                        .filter(path -> path.equals(move.from()) || path.startsWith(move.from()))
                        .toList();
        List<ContentPath> taken =
                state.keySet().stream()
                        .filter(path -> path.equals(move.to()) || path.startsWith(move.to()))
                        .toList();
        if (move.to().startsWith(move.from())) {
            refuse(Outcome.Reason.NAME_IMPOSSIBLE, Optional.of(move.to()));
        } else if (sources.isEmpty()) {
            conflict(move.from());
        } else if (!taken.isEmpty()) {
            taken.forEach(this::conflict);
        } else {
            sources.forEach(path -> move(path, move));
        }
    }

    private void move(ContentPath path, Change.Step.Move move) {
        String rest = path.value().substring(move.from().value().length());
        Optional<ContentPath> target = ContentPath.of(move.to().value() + rest);
        Item item = state.remove(path);
        moved.remove(path);
        if (target.isEmpty() || item == null) {
            refuse(Outcome.Reason.NAME_IMPOSSIBLE, Optional.of(path));
            return;
        }
        state.put(target.get(), item);
        if (item instanceof Item.Kept kept && !kept.file().file().path().equals(target.get())) {
            moved.put(target.get(), kept.file());
        }
    }

    private Optional<String> blob(ContentPath path) {
        return Optional.ofNullable(state.get(path))
                .flatMap(item -> item instanceof Item.Kept kept ? Optional.of(kept) : none())
                .map(kept -> kept.file().file().blob());
    }

    private static Optional<Item.Kept> none() {
        return Optional.empty();
    }

    private void conflict(ContentPath path) {
        conflicts.put(path, Optional.ofNullable(before.get(path)).map(file -> file.file().blob()));
    }

    private void refuse(Outcome.Reason reason, Optional<ContentPath> path) {
        refusal = refusal == null ? new Outcome.Refused(reason, path) : refusal;
    }

    private List<StatCache.Known> removals() throws IOException {
        List<StatCache.Known> removals = new ArrayList<>();
        for (StatCache.Known file : before.values()) {
            if (!state.containsKey(file.file().path()) && !leaving.contains(file.file().path())) {
                expect(file);
                removals.add(file);
            }
        }
        return removals;
    }

    private List<Moving> moves() throws IOException {
        List<Moving> moves = new ArrayList<>();
        for (Map.Entry<ContentPath, StatCache.Known> move : moved.entrySet()) {
            expect(move.getValue());
            Optional<Path> place = place(move.getKey());
            place.ifPresent(to -> moves.add(new Moving(move.getValue(), move.getKey(), to)));
        }
        return moves;
    }

    private List<Putting> puts() throws IOException {
        List<Putting> puts = new ArrayList<>();
        for (Map.Entry<ContentPath, Item> entry : state.entrySet()) {
            if (entry.getValue() instanceof Item.Made made) {
                ContentPath path = entry.getKey();
                Optional<StatCache.Known> former =
                        Optional.ofNullable(before.get(path))
                                .filter(file -> !leaving.contains(file.file().path()));
                if (former.isPresent()) {
                    expect(former.get());
                }
                Optional<Path> place =
                        former.isPresent()
                                ? former.map(file -> file.file().location())
                                : place(path);
                place.ifPresent(to -> puts.add(new Putting(path, to, made.contents(), former)));
            }
        }
        return puts;
    }

    /** The disk may have it otherwise by now. */
    private void expect(StatCache.Known file) throws IOException {
        if (!Disk.stamp(file.file().location()).equals(Disk.stamp(file))) {
            conflicts.put(file.file().path(), Optional.empty());
        }
    }

    /** A place with nothing in it, unless the file in it leaves. */
    private Optional<Path> place(ContentPath path) throws IOException {
        switch (places.of(path)) {
            case Places.Place.Denied denied -> refuse(denied.reason(), Optional.of(path));
            case Places.Place.Free free -> {
                if (before.containsKey(path) || !Disk.isThere(free.location())) {
                    return Optional.of(free.location());
                }
                if (Files.isRegularFile(free.location(), LinkOption.NOFOLLOW_LINKS)) {
                    conflicts.put(path, Optional.empty());
                } else {
                    refuse(Outcome.Reason.IN_THE_WAY, Optional.of(path));
                }
            }
        }
        return Optional.empty();
    }
}
