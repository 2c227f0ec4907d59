package org.samspel.webhooks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.samspel.Eventually;
import org.samspel.store.DatabasePlace;
import org.samspel.store.Store;
import org.samspel.store.Tables;
import org.samspel.writing.Workshop;

/** Publishes and tells until it is killed; says after each text that readers see it. */
final class KilledTeller {
    static final Tempo QUICK =
            new Tempo(
                    List.of(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(1)),
                    Duration.ofMillis(20),
                    Duration.ofMillis(500));

    private KilledTeller() {}

    static Webhooks open(Path folder, Store store) throws Exception {
        store.start();
        Eventually.within(Duration.ofMinutes(1), "open", () -> store.database().isPresent());
        return new Webhooks(
                new Tables(store, Clock.systemUTC()),
                new Webhooks.Settings(folder.resolve("webhooks.key"), "https://example.org", true),
                QUICK);
    }

    static Store store(Path folder) {
        return new Store(new DatabasePlace("", "", "", folder.resolve("database")));
    }

    /**
     * @param arguments the folder for everything, the receiver's address, the file for promises
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path said = Path.of(arguments[2]);
        try (Store store = store(folder);
                Workshop workshop = new Workshop(folder);
                Webhooks webhooks = open(folder, store)) {
            webhooks.published(workshop.publisher().site());
            if (webhooks.all().isEmpty()) {
                var unused = webhooks.add(URI.create(arguments[1]), Set.of(Event.PUBLISHED));
            }
            webhooks.start();
            for (int number = 0; ; number++) {
                String work = "articles/news-" + ProcessHandle.current().pid() + "-" + number;
                workshop.write(work + "/index.nb.md", "---\ntitle: Nyhet\n---\n");
                webhooks.published(workshop.publisher().site());
                Files.writeString(
                        said, work + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
    }
}
