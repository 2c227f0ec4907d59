package org.samspel.uploads;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.samspel.extraction.Suggesting;
import org.samspel.inspection.Inspection;
import org.samspel.inspection.Objection;

/**
 * All uploads that wait. Each person knows only of their own: another's is answered as one that
 * does not exist.
 */
public final class Uploads implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Uploads.class.getName());
    private static final int ID_BYTES = 16;
    private static final Duration ROUND = Duration.ofMinutes(10);
    private static final int SECONDS_TO_END = 10;

    private final Quarantine quarantine;
    private final Limits limits;
    private final Room room;
    private final Clock clock;
    private final Checks checks;
    private final Suggesting suggesting;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("uploads").factory());

    /**
     * Goes on where a portal before this one was: whole uploads are looked at, half ones wait.
     *
     * @param folder of its own
     * @throws IOException when the folder cannot be used
     */
    public Uploads(Path folder, Limits limits, Suggesting suggesting, Clock clock)
            throws IOException {
        this.quarantine = new Quarantine(folder);
        this.limits = limits;
        this.room = new Room(quarantine, limits);
        this.suggesting = suggesting;
        this.clock = clock;
        this.checks = new Checks(suggesting);
        for (Upload upload : quarantine.load()) {
            waiting.put(upload.id(), new Waiting(upload, quarantine));
        }
        var unused =
                thread.scheduleWithFixedDelay(this::round, 0, ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    Limits limits() {
        return limits;
    }

    /** The uploads of a person, oldest first. */
    public List<Upload> list(String owner) {
        return of(owner)
                .map(Waiting::upload)
                .sorted(Comparator.comparing(Upload::created).thenComparing(Upload::id))
                .toList();
    }

    public Optional<Upload> find(String owner, String id) {
        return waiting(owner, id).map(Waiting::upload);
    }

    /**
     * A file that may be copied to where it belongs; empty unless it is ready and this person's.
     */
    public Optional<StagedFile> accept(String owner, String id) {
        Optional<Upload> upload = find(owner, id);
        return upload.isPresent() && upload.get().state() instanceof Upload.State.Ready ready
                ? Optional.of(
                        new StagedFile(
                                quarantine.bytes(id),
                                ready.sha256(),
                                upload.get().name(),
                                upload.get().type()))
                : Optional.empty();
    }

    /**
     * Takes an upload away for good, however far it is.
     *
     * @return whether there was one
     * @throws IOException when the disk refuses; it is then still there
     */
    public boolean discard(String owner, String id) throws IOException {
        Optional<Waiting> found = waiting(owner, id);
        if (found.isPresent()) {
            found.get().delete();
            waiting.remove(id);
        }
        return found.isPresent();
    }

    /**
     * Notes that a person is about to send a file.
     *
     * @param name as it came, in any form
     * @param size in bytes
     */
    synchronized Beginning begin(String owner, String name, long size) {
        String kept = UploadName.of(name);
        Optional<Objection> objection =
                size == 0 ? Optional.of(Objection.EMPTY) : Inspection.ofName(kept);
        if (objection.isPresent()) {
            return new Beginning.Unwanted(objection.get());
        }
        Optional<Shortage> shortage = room.shortage(all(), owner, size);
        return shortage.isPresent()
                ? new Beginning.NoRoom(shortage.get())
                : begun(owner, kept, size);
    }

    private Beginning begun(String owner, String name, long size) {
        Upload.State none = new Upload.State.Arriving(0);
        Upload upload = new Upload(newId(), owner, name, size, clock.instant(), none);
        try {
            quarantine.store(upload);
        } catch (IOException disk) {
            LOG.log(WARNING, "The folder for uploads does not take more: {0}", disk.toString());
            return new Beginning.NoRoom(Shortage.DISK);
        }
        waiting.put(upload.id(), new Waiting(upload, quarantine));
        return new Beginning.Begun(upload);
    }

    /** Keeps in mind that a file was not taken, so that the page of its sender can say so. */
    synchronized void refuse(String owner, String name, Objection objection) throws IOException {
        if (of(owner).count() < limits.files()) {
            Upload.State refused = new Upload.State.Refused(objection);
            String kept = UploadName.of(name);
            Upload upload = new Upload(newId(), owner, kept, 0, clock.instant(), refused);
            quarantine.store(upload);
            waiting.put(upload.id(), new Waiting(upload, quarantine));
        }
    }

    /** 128 bits (ASVS 5.0.0, 11.5.1): who knows it still has to be its owner. */
    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** How many bytes of an upload are there; whoever brought more until now no longer may. */
    Optional<Long> resume(String owner, String id) {
        Optional<Waiting> found = waiting(owner, id);
        found.ifPresent(it -> it.desk().takeOver());
        return found.map(Waiting::upload).map(Upload::received);
    }

    /** Takes in the next bytes; when these are the last, the upload is looked at. */
    Optional<Arrival> take(String owner, String id, Desk.Delivery delivery) {
        Optional<Waiting> found = waiting(owner, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Upload upload = found.get().upload();
        if (!(upload.state() instanceof Upload.State.Arriving)) {
            return Optional.of(new Arrival.Misplaced());
        }
        Arrival arrival = found.get().desk().take(delivery, upload.size());
        if (found.get().isChecking()) {
            look(found.get());
        }
        return Optional.of(arrival);
    }

    /**
     * Ends an upload whose size was only bounded, and waits a little for what it is found to be.
     */
    Optional<Upload> end(String owner, String id, Duration patience) throws IOException {
        Optional<Waiting> found = waiting(owner, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.get().measured();
        look(found.get());
        try {
            return Optional.of(
                    found.get().checked().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException later) {
            return find(owner, id);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return find(owner, id);
        }
    }

    private void look(Waiting upload) {
        thread.execute(() -> checks.check(upload));
    }

    /** Until when an upload waits for what it waits for. */
    Optional<Instant> expiry(String owner, String id) throws IOException {
        Optional<Waiting> found = waiting(owner, id);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().expiry(limits));
    }

    /** Clears away what nobody waits for, and looks again at what could not be looked at. */
    void round() {
        for (Waiting each : List.copyOf(waiting.values())) {
            try {
                if (each.expiry(limits).isBefore(clock.instant())) {
                    discard(each.upload().owner(), each.upload().id());
                } else {
                    checks.check(each);
                }
            } catch (IOException disk) {
                LOG.log(WARNING, "An upload can not be cleared away: {0}", disk.toString());
            }
        }
        suggesting.rest();
    }

    private List<Upload> all() {
        return waiting.values().stream().map(Waiting::upload).toList();
    }

    private Stream<Waiting> of(String owner) {
        return waiting.values().stream().filter(it -> it.upload().owner().equals(owner));
    }

    private Optional<Waiting> waiting(String owner, String id) {
        return Optional.ofNullable(waiting.get(id)).filter(it -> it.upload().owner().equals(owner));
    }

    /** Waits a while for a look that is under way, so that nothing is written afterwards. */
    @Override
    public void close() {
        checks.end();
        thread.shutdownNow();
        suggesting.close();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.log(WARNING, "An upload is still looked at while all else ends");
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
