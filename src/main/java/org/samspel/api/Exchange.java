package org.samspel.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.clients.ArrivingBody;
import org.samspel.openapi.Operation;
import org.samspel.writing.Writer;

/**
 * A question of somebody's program: who is asking is found out, and the answer made, beside the
 * threads that readers of pages need.
 *
 * @param condition the header {@code If-Match}; empty when there is none
 */
record Exchange(Question question, Caller caller, String condition, AsyncResponse waiting) {
    /** In bytes: more than a text may have that is shown, even if each letter is escaped. */
    static final int LARGEST_TEXT = 1 << 21;

    private static final int LONGEST_HOURS = 2;
    private static final Pattern TAG = Pattern.compile("\"([0-9a-f]{40,64})\"");

    /**
     * @throws Objection when it asks for what there is not, or says not who is asking
     */
    static Exchange begin(HttpServletRequest request, Operation operation, AsyncResponse waiting) {
        Question question = Question.of(request, operation);
        waiting.setTimeout(LONGEST_HOURS, TimeUnit.HOURS);
        return new Exchange(
                question,
                Caller.of(request),
                Objects.requireNonNullElse(request.getHeader("If-Match"), "").strip(),
                waiting);
    }

    /** How the answer is made. */
    @FunctionalInterface
    interface Work {
        Response of(Writer writer) throws IOException;
    }

    /** The same from what has been sent as JSON. */
    @FunctionalInterface
    interface TextWork {
        Response of(Writer writer, JsonBody sent) throws IOException;
    }

    void answer(Work work) {
        inLine(() -> waiting.resume(work.of(writer())));
    }

    /** The same when a file comes or goes, which counts as being sent until it is through. */
    void answerFile(Work work) {
        answer(
                writer -> {
                    Sending.Turn turn = staff().sending().begin(writer);
                    try {
                        return work.of(writer);
                    } finally {
                        turn.close();
                    }
                });
    }

    /**
     * The same when JSON comes. No thread waits for it; whoever has no token sends it in vain.
     *
     * @param type record that says what there has to be
     */
    void answerText(HttpServletRequest request, Class<?> type, TextWork work) {
        inLine(
                () -> {
                    Sending.Turn turn = staff().sending().begin(writer());
                    ArrivingBody.receive(
                            request,
                            new ArrivingBody.Bounds(LARGEST_TEXT, staff().sending().patience()),
                            end -> {
                                turn.close();
                                inLine(
                                        () -> {
                                            JsonBody sent = JsonBody.read(bytes(end), type);
                                            waiting.resume(work.of(writer(), sent));
                                        });
                            });
                });
    }

    private byte[] bytes(ArrivingBody.End end) {
        return switch (end) {
            case ArrivingBody.End.Whole whole -> whole.bytes();
            case ArrivingBody.End.TooLarge much -> throw Objection.tooLarge(LARGEST_TEXT);
            case ArrivingBody.End.TooSlow slow ->
                    throw Objection.tooSlow(staff().sending().patience());
            case ArrivingBody.End.BrokenOff broken -> throw new Objection(Trouble.NOT_READABLE);
        };
    }

    /** Something that ends with an answer, now or later. */
    @FunctionalInterface
    private interface Step {
        void go() throws IOException;
    }

    private void inLine(Step step) {
        try {
            staff().line().execute(() -> go(step));
        } catch (RejectedExecutionException full) {
            waiting.resume(new Objection(Trouble.BUSY));
        }
    }

    private void go(Step step) {
        try {
            step.go();
        } catch (Throwable failed) { // an Error too: else whoever asks would wait for hours
            waiting.resume(failed);
        }
    }

    /**
     * Who is asking, with the rights of this moment: asked again when bytes have been waited for.
     *
     * @throws Objection when the token is none, or no longer one
     */
    Writer writer() {
        return caller.writer(staff().tokens());
    }

    Api.Staff staff() {
        return question.api().staff();
    }

    /**
     * The tag of what was seen; one that can't be any is never the right one.
     *
     * @throws Objection when nothing says what was seen
     */
    String seen() {
        return tag().orElseThrow(() -> new Objection(Trouble.NO_CONDITION));
    }

    Optional<String> tag() {
        if (condition.isEmpty() || condition.equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(condition);
        return Optional.of(tag.matches() ? tag.group(1) : "");
    }
}
