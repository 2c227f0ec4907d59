package org.samspel;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.samspel.copying.Destination;
import org.samspel.copying.SiteCopy;
import org.samspel.extraction.TextExtraction;
import org.samspel.launcher.Settings;

/**
 * Publishes the site as the server would, and copies it into a folder of plain files. The launcher
 * starts it in a process of its own: {@code java -jar samspel.jar export DIR}.
 */
public final class Export {
    private static final Logger LOG = System.getLogger(Export.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int STEP = 500;
    private static final int REFUSED = 2;

    private Export() {}

    /**
     * @param arguments the folder of the application, the folder of the copy, and {@code bagit} or
     *     {@code site}
     */
    public static void main(String[] arguments) throws IOException {
        Destination destination =
                new Destination(Path.of(arguments[1]).toAbsolutePath().normalize());
        try (Portal portal = new Portal(settings(), Path.of(arguments[0]))) {
            portal.publisher().publish();
            await(portal);
            boolean bag = arguments[2].equals("bagit");
            int files =
                    bag
                            ? SiteCopy.makeBag(portal.origin(), destination, Export::tell)
                            : SiteCopy.make(portal.origin(), destination, Export::tell);
            LOG.log(Level.INFO, "Done: {0} files in {1}", files, destination.folder());
        } catch (Destination.Taken taken) {
            LOG.log(Level.ERROR, taken.getMessage());
            System.exit(REFUSED);
        }
    }

    private static Settings settings() {
        Map<String, String> given = new TreeMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("samspel.")) {
                given.put(name, System.getProperty(name, ""));
            }
        }
        return Settings.from(given);
    }

    /** Pages show what is in files, and how they look. */
    private static void await(Portal portal) {
        while (isBusy(portal.publisher().progress()) || isBusy(portal.publisher().drawn())) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isBusy(TextExtraction.Progress progress) {
        return progress.done() < progress.total();
    }

    private static void tell(int files, int known) {
        if (files % STEP == 0) {
            LOG.log(Level.INFO, "{0} of {1} files or more", files, known);
        }
    }
}
