package org.samspel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the answers to programs end when the portal does. */
class ProgramLineTest {
    @Test
    void whatIsBeingWrittenIsFinishedWithoutAnInterrupt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        FutureTask<String> work =
                new FutureTask<>(
                        () -> {
                            begun.countDown();
                            TimeUnit.MILLISECONDS.sleep(300);
                            return "written";
                        });
        ProgramLine line = new ProgramLine();
        line.threads().execute(work);
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        line.close();
        assertTrue(work.isDone());
        assertEquals("written", work.get());
    }
}
