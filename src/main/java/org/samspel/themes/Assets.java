package org.samspel.themes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.digests.Sha256;
import org.samspel.themes.ThemeProblem.Mistake;

/**
 * Style sheets, pictures and scripts. Each is served under a name that holds the start of its
 * SHA-256, so that browsers may keep it for ever.
 */
final class Assets {
    static final String ADDRESS = "/assets/";
    private static final int FINGERPRINT = 10;
    private static final Pattern REFERENCE =
            Pattern.compile("url\\(\\s*(['\"]?)([^'\")]+)\\1\\s*\\)|@import");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Theme.Asset> assets = new HashMap<>();
    private final List<ThemeProblem> problems = new ArrayList<>();

    private Assets() {}

    /**
     * @param chain nearest theme first
     */
    static Assets read(List<ThemeFolder> chain) {
        Assets assets = new Assets();
        Map<String, byte[]> styles = new TreeMap<>();
        for (ThemeFolder theme : chain.reversed()) {
            for (Map.Entry<String, byte[]> file : theme.under("assets").entrySet()) {
                String name = file.getKey().substring("assets/".length());
                if (!name.endsWith(".css")) {
                    assets.add(name, file.getValue());
                } else if (assets.loadsOnlyItsOwn(theme, file)) {
                    styles.put(name, file.getValue());
                }
            }
        }
        for (Map.Entry<String, byte[]> style : styles.entrySet()) {
            assets.add(style.getKey(), assets.withFingerprints(style));
        }
        return assets;
    }

    Optional<Theme.Asset> find(String fingerprintedName) {
        return Optional.ofNullable(assets.get(fingerprintedName));
    }

    /** The name itself when there is no such asset. */
    String fingerprinted(String name) {
        return names.getOrDefault(name, name);
    }

    boolean has(String name) {
        return names.containsKey(name);
    }

    List<ThemeProblem> problems() {
        return List.copyOf(problems);
    }

    private void add(String name, byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        int dot = name.lastIndexOf('.');
        String unique =
                name.substring(0, Math.max(dot, 0))
                        + "."
                        + sha256.substring(0, FINGERPRINT)
                        + name.substring(Math.max(dot, 0));
        names.put(name, unique);
        ByteBuffer content = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        assets.put(unique, new Theme.Asset(unique, mediaType(name), content, sha256));
    }

    private boolean loadsOnlyItsOwn(ThemeFolder theme, Map.Entry<String, byte[]> style) {
        String css = ThemeFolder.text(style.getValue());
        Matcher reference = REFERENCE.matcher(css);
        while (reference.find()) {
            String target = reference.group(2);
            if (target == null || target.matches("(?i)\\s*([a-z]+:)?//.*")) {
                int line = 1 + (int) css.substring(0, reference.start()).lines().count();
                problems.add(
                        ThemeProblem.of(
                                theme.pathOf(style.getKey()), line, Mistake.STYLE_ELSEWHERE));
                return false;
            }
        }
        return true;
    }

    private byte[] withFingerprints(Map.Entry<String, byte[]> style) {
        String folder = style.getKey().substring(0, style.getKey().lastIndexOf('/') + 1);
        String css =
                REFERENCE
                        .matcher(ThemeFolder.text(style.getValue()))
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                reference(folder, found.group(2), found.group())));
        return css.getBytes(StandardCharsets.UTF_8);
    }

    private String reference(String folder, String target, String asWritten) {
        return has(folder + target)
                ? "url(\"" + ADDRESS + fingerprinted(folder + target) + "\")"
                : asWritten;
    }

    /** Our own table: the server's and the operating system's differ from machine to machine. */
    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js", "mjs" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "gif" -> "image/gif";
            case "ico" -> "image/x-icon";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }
}
