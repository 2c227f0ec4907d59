package org.samspel.themes;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A theme with its parents, loaded and checked. Immutable, thread-safe: everything is in memory,
 * and a change on disk is seen by {@link #current()}.
 *
 * <p>A theme is a folder with any of {@code layouts/*.peb}, {@code partials/*.peb}, {@code
 * messages/messages_<language>.properties} and {@code assets/}. Each file replaces the parent's
 * file of that name; message files add to the parent's text by text.
 */
public final class Theme {
    private static final Logger LOG = System.getLogger(Theme.class.getName());

    private final List<Path> folders;
    private final String stamp;
    private final Messages messages;
    private final Assets assets;
    private final Templates templates;
    private final Templates defaults;
    private final List<ThemeProblem> problems;

    private Theme(List<Path> folders) throws IOException {
        this.folders = List.copyOf(folders);
        stamp = ThemeFolder.stamp(folders);
        List<ThemeFolder> chain = new ArrayList<>();
        for (Path folder : folders) {
            chain.add(ThemeFolder.read(folder));
        }
        messages = Messages.read(chain);
        assets = Assets.read(chain);
        TemplateSources sources = new TemplateSources(messages, assets);
        ThemeFunctions functions = new ThemeFunctions(messages, assets);
        sources.addDefault(chain.getLast());
        defaults = new Templates(sources.sources(), functions);
        chain.reversed().stream().skip(1).forEach(sources::add);
        templates = new Templates(sources.sources(), functions);
        problems = new ArrayList<>(sources.problems());
        problems.addAll(messages.problems());
        problems.addAll(assets.problems());
    }

    /**
     * Reads a theme.
     *
     * @param folders the site's own theme first (it may be absent), then its parents, the default
     *     theme last
     * @throws UncheckedIOException when a file can't be read
     */
    public static Theme load(List<Path> folders) {
        try {
            return new Theme(folders);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The theme can’t be read", unreadable);
        }
    }

    /** This theme, or a new one when a file has changed on disk. Reads names, sizes and dates. */
    public Theme current() {
        try {
            return ThemeFolder.stamp(folders).equals(stamp) ? this : load(folders);
        } catch (IOException changing) {
            LOG.log(Level.DEBUG, "The theme is being written", changing);
            return this;
        }
    }

    /** What was left out because it is broken or unsafe. */
    public List<ThemeProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * HTML of a layout for a view. When the site's theme fails on this view, the default theme
     * shows it.
     *
     * @param layout name without folder and suffix: {@code article}
     * @param model records, lists, maps with text keys, texts and numbers
     */
    public String render(String layout, Map<String, Object> model, Locale locale) {
        String name = "layouts/" + layout + ".peb";
        try {
            return templates.render(name, model, locale);
        } catch (PebbleException | IllegalArgumentException mistake) {
            LOG.log(Level.WARNING, "The default theme shows " + name + " instead", mistake);
            return defaults.render(name, model, locale);
        }
    }

    /** Interface text; the key itself when no theme has it. */
    public String message(Locale locale, String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    /** Asset by its fingerprinted name, {@code style.3f2a9c01b7.css}. */
    public Optional<Asset> asset(String fingerprintedName) {
        return assets.find(fingerprintedName);
    }

    /** The fingerprinted name of an asset, {@code style.css}. */
    public String assetName(String name) {
        return assets.fingerprinted(name);
    }

    /**
     * A file that pages load.
     *
     * @param bytes read-only; take a {@link ByteBuffer#duplicate()} to read
     * @param sha256 in hexadecimal
     */
    public record Asset(String name, String mediaType, ByteBuffer bytes, String sha256) {}
}
