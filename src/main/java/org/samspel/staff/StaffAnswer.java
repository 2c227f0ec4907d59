package org.samspel.staff;

import java.util.List;
import java.util.Map;

/** What a page answers. */
public sealed interface StaffAnswer {

    /**
     * A page.
     *
     * @param layout below {@code layouts/staff/}, without suffix
     * @param title already in the language of the visit
     * @param view a public record, or a map with text keys; the layout sees it as {@code view}
     */
    record Shown(int status, String layout, String title, Object view) implements StaffAnswer {}

    /**
     * It was done: the browser goes on to another page (303), which says so.
     *
     * @param next path with query, below {@code /staff}
     */
    record Done(String next, Said said) implements StaffAnswer {}

    /**
     * A page as readers would see it, to be shown inside a page of the staff.
     *
     * @param language code of its content
     */
    record Proof(String language, String html) implements StaffAnswer {}

    /**
     * A table to be kept as a file.
     *
     * @param name of the file, plain ASCII
     * @param csv RFC 4180, sent in UTF-8
     */
    record Table(String name, String csv) implements StaffAnswer {}

    /** On to another page, without a word. */
    record Onward(String next) implements StaffAnswer {}

    /** 400, 403, 404, 405: the plain page about it. */
    record Refused(int status) implements StaffAnswer {}

    /** 429: too many tries; again after these seconds. */
    record Wait(long seconds) implements StaffAnswer {}

    /**
     * 429 as well: the page itself says what there has been too much of, and keeps what was typed.
     *
     * @param seconds after which it can be tried again
     * @param page with that status
     */
    record Later(long seconds, Shown page) implements StaffAnswer {}

    /** As {@code then}, under a new token: of a session, or a page's own. */
    record Entered(String token, StaffAnswer then) implements StaffAnswer {
        @Override
        public String toString() {
            return "Entered";
        }
    }

    /** The session has ended; on to another page. */
    record Left(String next) implements StaffAnswer {}

    /**
     * What a page says at its top.
     *
     * @param key message key
     * @param arguments of the message; texts that people typed are fine
     */
    record Said(String key, List<String> arguments) {
        static final Said NOTHING = new Said("", List.of());

        public static Said of(String key, String... arguments) {
            return new Said(key, List.of(arguments));
        }

        /** As one text, for keeping it until the next page. */
        String kept() {
            return key + "\n" + String.join("\n", arguments.stream().map(Said::oneLine).toList());
        }

        private static String oneLine(String text) {
            return text.replaceAll("\\R", " ").substring(0, Math.min(300, text.length()));
        }

        static Said from(String kept) {
            List<String> lines = List.of(kept.split("\n", -1));
            return kept.isEmpty()
                    ? NOTHING
                    : new Said(lines.getFirst(), lines.subList(1, lines.size()));
        }
    }

    /** A page as it is normally. */
    static Shown shown(String layout, String title, Object view) {
        return new Shown(200, layout, title, view);
    }

    /** A page with a form that has mistakes. */
    static Shown mistaken(String layout, String title, Object view) {
        return new Shown(422, layout, title, view);
    }

    /** Nothing to show but what the layout itself says. */
    static Shown plain(String layout, String title) {
        return shown(layout, title, Map.of());
    }
}
