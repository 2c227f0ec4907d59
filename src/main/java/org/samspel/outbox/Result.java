package org.samspel.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.samspel.delivery.Outcome;
import org.samspel.delivery.Reason;

/** What an attempt means for its letter. */
record Result(Queue queue, Queue.Claim claim) {
    /** The mail server, not the letter, is to blame; how often it is tried then, the line says. */
    private static final int AS_FIRST = 1;

    void write(Outcome outcome) throws SQLException {
        switch (outcome) {
            case Outcome.Accepted taken ->
                    queue.end(claim, new Queue.End(State.ACCEPTED, taken.answer(), ""));
            case Outcome.Refused never ->
                    queue.end(
                            claim,
                            new Queue.End(
                                    State.FAILED,
                                    never.answer(),
                                    Reason.of(never.answer()).name()));
            case Outcome.Deferred now -> later(now.answer(), claim.attempt());
            // Where our mail server is and how it is doing is no business of who sends.
            case Outcome.Unreachable away -> later("", AS_FIRST);
        }
    }

    private void later(String answer, int attempts) throws SQLException {
        Duration age = Duration.between(claim.created(), queue.now());
        Optional<Duration> pause = Retries.pause(attempts, age);
        if (pause.isPresent()) {
            queue.again(claim, answer, pause.get());
        } else {
            queue.end(claim, new Queue.End(State.FAILED, answer, Reason.NO_ANSWER.name()));
        }
    }
}
