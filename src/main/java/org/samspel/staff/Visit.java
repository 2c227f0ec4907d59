package org.samspel.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.access.Account;
import org.samspel.access.Device;
import org.samspel.access.Session;
import org.samspel.languages.Language;

/**
 * Somebody who asks for a page.
 *
 * @param asked what they ask for
 * @param token of the session; empty when there is none
 * @param session empty on pages that let in anyone
 * @param language of the answer
 * @param wording of the interface
 */
public record Visit(
        Asked asked,
        String token,
        Optional<Session> session,
        Language language,
        Device device,
        Instant now,
        Wording wording) {

    /**
     * An address, decoded.
     *
     * @param path of the page
     * @param rest what follows it, without the slash; may be empty
     * @param query the first value of each parameter
     */
    public record Asked(String path, String rest, Map<String, String> query) {

        /** A query that cannot be read is as none. */
        static Asked of(StaffServlet.Request request, String rest) {
            Map<String, List<String>> fields =
                    Form.parse(request.query()).map(Form::fields).orElse(Map.of());
            return new Asked(
                    request.uri(),
                    rest,
                    fields.entrySet().stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Map.Entry::getKey,
                                            entry -> entry.getValue().getFirst())));
        }
    }

    /** Texts of the interface. */
    @FunctionalInterface
    public interface Wording {
        String text(Language language, String key, Object... arguments);
    }

    /** Who it is; only for pages that don't let in anyone. */
    public Account account() {
        return session.orElseThrow().account();
    }

    public String rest() {
        return asked.rest();
    }

    /** A parameter; empty when it is not there. */
    public String query(String name) {
        return asked.query().getOrDefault(name, "");
    }

    /** A text of the interface in the language of the visit. */
    public String text(String key, Object... arguments) {
        return wording.text(language, key, arguments);
    }

    /** Whether they have shown who they are a short while ago. */
    boolean isFresh() {
        return session.filter(known -> known.isFresh(now)).isPresent();
    }

    /** The same under another session. */
    Visit as(String other, Optional<Session> entered) {
        Language chosen = entered.map(known -> known.account().language()).orElse(language);
        return new Visit(asked, other, entered, chosen, device, now, wording);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Visit";
    }
}
