package org.samspel;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.samspel.content.ContentRepository;
import org.samspel.content.RemoteLine;
import org.samspel.launcher.Settings;
import org.samspel.remote.Remote;

/** The git repository elsewhere that the settings name, if they name one. */
final class RemoteMeans {
    private RemoteMeans() {}

    static Optional<Remote> of(
            Settings settings, ContentRepository repository, Remote.Publication publication)
            throws IOException {
        Settings.Remote given = settings.remote();
        if (given.address().isEmpty()) {
            return Optional.empty();
        }
        RemoteLine.Place place =
                new RemoteLine.Place(
                        given.address().get(), given.branch(), given.user(), given.password());
        return Optional.of(
                new Remote(
                        new Remote.Parts(repository, place, settings.data(), Clock.systemUTC()),
                        publication));
    }
}
