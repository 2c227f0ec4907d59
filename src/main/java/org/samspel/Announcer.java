package org.samspel;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samspel.content.Problem;
import org.samspel.publishing.Site;
import org.samspel.themes.Theme;

/** Tells on the console, and in a file, what has been published and what is wrong with it. */
final class Announcer {
    private static final Logger LOG = System.getLogger(Announcer.class.getName());
    private static final int MOST_LINES = 20;

    private final Path file;
    private List<Problem> ofSite = List.of();
    private List<Problem> ofTheme = List.of();
    private List<Problem> told = List.of();
    private String revision = "";

    /**
     * @param file for all problems of the current site
     */
    Announcer(Path file) {
        this.file = file;
    }

    synchronized void published(Site site, Theme theme) {
        boolean isNew = !site.revision().id().equals(revision);
        if (isNew) {
            revision = site.revision().id();
            LOG.log(Level.INFO, summary(site));
        }
        if (isNew || !site.problems().equals(ofSite)) {
            ofSite = site.problems();
            worn(theme);
        }
    }

    /** The site is shown in this theme from now on. */
    synchronized void worn(Theme theme) {
        ofTheme = ThemeMistakes.of(theme);
        List<Problem> problems = new ArrayList<>(ofTheme);
        problems.addAll(ofSite);
        tell(problems);
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
        Set<Problem> before = new HashSet<>(told);
        List<Problem> news = problems.stream().filter(p -> !before.contains(p)).toList();
        told = problems;
        write(problems);
        if (news.size() > MOST_LINES) {
            tellMany(news);
        } else {
            news.forEach(p -> LOG.log(Level.WARNING, p.toString()));
        }
    }

    /** One of each kind, the most frequent first, and how many more there are like it. */
    private void tellMany(List<Problem> news) {
        Map<String, List<Problem>> kinds =
                news.stream().collect(Collectors.groupingBy(Announcer::kind));
        kinds.values().stream()
                .sorted(Comparator.<List<Problem>>comparingInt(List::size).reversed())
                .limit(MOST_LINES)
                .forEach(alike -> LOG.log(Level.WARNING, line(alike)));
        LOG.log(Level.WARNING, news.size() + " problems in all: see " + file);
    }

    private static String line(List<Problem> alike) {
        int others = alike.size() - 1;
        return alike.get(0) + (others == 0 ? "" : " (and " + others + " more like it)");
    }

    /** What a problem says without the names in it. */
    private static String kind(Problem problem) {
        return (problem.severity() + problem.hint())
                .replaceAll("\"[^\"]*\"|\\S*[/#.]\\S+|\\d+", "");
    }

    /** A full disk must not keep the site from being published. */
    private void write(List<Problem> problems) {
        try {
            Files.write(file, problems.stream().map(Problem::toString).toList());
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, "The problems could not be written to " + file, unwritable);
        }
    }
}
