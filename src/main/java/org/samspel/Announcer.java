package org.samspel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.samspel.content.Problem;
import org.samspel.publishing.Site;

/** Tells on the console, and in a file, what has been published and what is wrong with it. */
final class Announcer {
    private static final Logger LOG = System.getLogger(Announcer.class.getName());
    private static final int MOST_LINES = 20;

    private final Path file;
    private Set<Problem> told = Set.of();
    private String revision = "";

    /**
     * @param file for all problems of the current site
     */
    Announcer(Path file) {
        this.file = file;
    }

    void published(Site site) {
        if (!site.revision().id().equals(revision)) {
            revision = site.revision().id();
            LOG.log(Level.INFO, summary(site));
            tell(site.problems());
        }
    }

    private static String summary(Site site) {
        return "Published "
                + site.works().all().size()
                + " works with "
                + site.works().entries().size()
                + " texts, "
                + site.library().documents().size()
                + " files.";
    }

    private void tell(List<Problem> problems) {
        List<Problem> news = problems.stream().filter(p -> !told.contains(p)).toList();
        news.stream().limit(MOST_LINES).forEach(p -> LOG.log(Level.WARNING, p.toString()));
        if (news.size() > MOST_LINES) {
            LOG.log(
                    Level.WARNING,
                    "… and " + (news.size() - MOST_LINES) + " more: see " + file + ".");
        }
        told = new HashSet<>(problems);
        write(problems);
    }

    private void write(List<Problem> problems) {
        try {
            Files.write(file, problems.stream().map(Problem::toString).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
