package org.samspel.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One upload in quarantine, with whoever brings it. Its record follows what it becomes. */
final class Waiting {
    private final Quarantine quarantine;
    private final Desk desk;
    private final CompletableFuture<Upload> checked = new CompletableFuture<>();
    private Upload upload;
    private boolean gone;

    Waiting(Upload upload, Quarantine quarantine) {
        this.upload = upload;
        this.quarantine = quarantine;
        this.desk = new Desk(quarantine.bytes(upload.id()));
    }

    Desk desk() {
        return desk;
    }

    /** As it is by now: how far it is, its bytes say. */
    synchronized Upload upload() {
        if (!(upload.state() instanceof Upload.State.Arriving)) {
            return upload;
        }
        long received = quarantine.received(upload.id());
        return received == upload.size()
                ? upload.in(new Upload.State.Checking())
                : upload.in(new Upload.State.Arriving(received));
    }

    boolean isChecking() {
        return upload().state() instanceof Upload.State.Checking;
    }

    Path bytes() {
        return quarantine.bytes(upload().id());
    }

    /** Until when it waits: half of it for its next bytes, all of it for a person. */
    Instant expiry(Limits limits) throws IOException {
        return upload().state() instanceof Upload.State.Ready
                ? upload().created().plus(limits.whole())
                : touched().plus(limits.half());
    }

    /** When it was last touched by its sender. */
    private Instant touched() throws IOException {
        Path bytes = bytes();
        Instant created = upload().created();
        if (!Files.exists(bytes)) {
            return created;
        }
        Instant written = Files.getLastModifiedTime(bytes).toInstant();
        return written.isAfter(created) ? written : created;
    }

    /** A plain form tells the size of a file only at its end. */
    synchronized void measured() throws IOException {
        store(upload.sized(quarantine.received(upload.id())));
    }

    /** What has come of looking at it; nothing when it has been taken away meanwhile. */
    synchronized void settle(Upload.State state) throws IOException {
        if (!gone) {
            store(upload.in(state));
            if (state instanceof Upload.State.Refused) {
                quarantine.deleteBytes(upload.id());
            }
        }
        checked.complete(upload);
    }

    private void store(Upload next) throws IOException {
        quarantine.store(next);
        upload = next;
    }

    /** Done when it has been looked at. */
    CompletableFuture<Upload> checked() {
        return checked;
    }

    synchronized void delete() throws IOException {
        desk.takeOver();
        quarantine.delete(upload.id());
        gone = true;
        checked.complete(upload);
    }
}
