package org.samspel.api;

import java.util.List;
import java.util.Optional;

/** A question is wrong; said where that is found out, told where it is answered. */
final class Objection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final String parameter;
    private final List<String> allowed;
    private final Object[] arguments;

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

    /** What its explanation is filled in with. */
    Object[] arguments() {
        Object[] all = new Object[arguments.length + 2];
        all[0] = parameter;
        all[1] = String.join(", ", allowed);
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return all;
    }
}
