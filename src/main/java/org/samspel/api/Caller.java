package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.access.Device;
import org.samspel.access.Tokens;
import org.samspel.writing.Writer;

/**
 * Who says to ask for somebody of the staff. Only by a token in the header: cookies are not looked
 * at, so that no page can make a browser ask in its owner's name.
 */
record Caller(String token, Device device) {
    private static final Pattern BEARER =
            Pattern.compile("Bearer +([\\w.~+/=-]{1,200})", Pattern.CASE_INSENSITIVE);

    /**
     * @throws Objection when there is no token
     */
    static Caller of(HttpServletRequest request) {
        Matcher bearer = BEARER.matcher(header(request, "Authorization").strip());
        if (!bearer.matches()) {
            throw new Objection(Trouble.NO_TOKEN);
        }
        return new Caller(
                bearer.group(1), Device.of(Network.of(request), header(request, "User-Agent")));
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    /**
     * Asks the database.
     *
     * @throws Objection when the token is none
     */
    Writer writer(Tokens tokens) {
        return switch (tokens.show(token, device)) {
            case Tokens.Showing.Known known -> new Writer(known.account(), known.scopes());
            case Tokens.Showing.Unknown unknown -> throw new Objection(Trouble.WRONG_TOKEN);
            case Tokens.Showing.Wait wait -> throw later(wait.time().toSeconds() + 1);
        };
    }

    private static Objection later(long seconds) {
        return Objection.later(Trouble.WRONG_TOO_OFTEN, seconds, seconds);
    }

    /** What is printed lasts. */
    @Override
    public String toString() {
        return "Caller";
    }
}
