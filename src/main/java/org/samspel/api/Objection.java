package org.samspel.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A question is wrong; said where that is found out, told where it is answered. */
final class Objection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 60;

    private final Trouble trouble;
    private final String parameter;
    private final List<String> allowed;
    private final Object[] arguments;
    private final transient More more;

    /**
     * What some are told beside.
     *
     * @param scope a token would need; empty: none
     * @param findings mistakes in a text that was sent
     * @param retry seconds to wait; 0: no matter
     */
    record More(Optional<String> scope, List<Finding> findings, long retry) {
        static final More NOTHING = new More(Optional.empty(), List.of(), 0);

        More {
            findings = List.copyOf(findings);
        }
    }

    /**
     * @param parameter that is wrong; empty: none is
     * @param allowed what would be right; may be empty
     * @param arguments of the explanation, after the parameter
     */
    Objection(Trouble trouble, String parameter, List<String> allowed, Object... arguments) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
        this.parameter = parameter;
        this.allowed = List.copyOf(allowed);
        this.arguments = arguments.clone();
        more = More.NOTHING;
    }

    private Objection(Trouble trouble, More more, Object... arguments) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
        this.more = more;
        parameter = "";
        allowed = List.of();
        this.arguments = arguments.clone();
    }

    /** The token is not good for this. */
    static Objection scope(String word) {
        return new Objection(
                Trouble.MISSING_SCOPE, new More(Optional.of(word), List.of(), 0), word);
    }

    /**
     * @param name as it was sent
     */
    static Objection unnamable(String parameter, String name) {
        return new Objection(
                Trouble.UNNAMABLE, parameter, List.of(), shortened(name).replaceAll("\\p{C}", "?"));
    }

    /** A name as somebody sent it, as far as it is said again. */
    static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /**
     * @param most bytes there may be
     */
    static Objection tooLarge(int most) {
        return new Objection(Trouble.TOO_LARGE, "", List.of(), String.valueOf(most));
    }

    static Objection tooSlow(Duration patience) {
        return new Objection(Trouble.TOO_SLOW, "", List.of(), patience.toSeconds());
    }

    static Objection found(List<Finding> findings) {
        return new Objection(Trouble.MISTAKEN, new More(Optional.empty(), findings, 0));
    }

    /**
     * @param seconds to wait
     */
    static Objection later(Trouble trouble, long seconds, Object... arguments) {
        return new Objection(trouble, new More(Optional.empty(), List.of(), seconds), arguments);
    }

    Objection(Trouble trouble) {
        this(trouble, "", List.of());
    }

    Trouble trouble() {
        return trouble;
    }

    Optional<String> parameter() {
        return Optional.of(parameter).filter(it -> !it.isEmpty());
    }

    Optional<List<String>> allowed() {
        return Optional.of(allowed).filter(it -> !it.isEmpty());
    }

    More more() {
        return more;
    }

    /** What its explanation is filled in with. */
    Object[] arguments() {
        Object[] all = new Object[arguments.length + 2];
        all[0] = parameter;
        all[1] = String.join(", ", allowed);
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return all;
    }
}
