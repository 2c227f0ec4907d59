package org.samspel.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.samspel.inspection.Objection;

/**
 * Files that come whole in one request, as from a program: through the same quarantine and within
 * the same limits as all others, but gone from there as soon as the request ends.
 */
public record Intake(Uploads uploads) {
    /** Reading a long document takes its time; who sends it waits. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * What is sent.
     *
     * @param length how many there are; less than 0 when that is not known
     */
    public record Bytes(InputStream in, long length) {}

    /** What has become of it. */
    public sealed interface Taken {
        /** It may be copied to where it belongs; then {@link #discard} it. */
        record Sound(Upload upload, StagedFile file) implements Taken {}

        record Unwanted(Objection objection) implements Taken {}

        record NoRoom(Shortage shortage) implements Taken {}

        /** It broke off, or could not be looked at in time. */
        record Broken() implements Taken {}
    }

    /** Whether a file can be called so, as it is. */
    public static boolean isName(String name) {
        return UploadName.of(name).equals(name);
    }

    /**
     * Takes a file in and looks at it; waits for both.
     *
     * @param owner whose it is
     * @throws IOException when the disk refuses to let go of it
     */
    public Taken take(String owner, String name, Bytes bytes) throws IOException {
        if (bytes.length() == 0) {
            return new Taken.Unwanted(Objection.EMPTY);
        }
        long most = uploads.limits().file();
        return switch (uploads.begin(owner, name, bytes.length() < 0 ? most : bytes.length())) {
            case Beginning.Unwanted unwanted -> new Taken.Unwanted(unwanted.objection());
            case Beginning.NoRoom none -> new Taken.NoRoom(none.shortage());
            case Beginning.Begun begun -> {
                Taken taken = taken(begun.upload(), bytes);
                if (!(taken instanceof Taken.Sound)) {
                    uploads.discard(owner, begun.upload().id());
                }
                yield taken;
            }
        };
    }

    private Taken taken(Upload begun, Bytes bytes) throws IOException {
        Optional<Arrival> arrival =
                uploads.take(begun.owner(), begun.id(), Desk.Delivery.unchecked(bytes.in(), 0));
        return switch (arrival.orElseGet(Arrival.Interrupted::new)) {
            case Arrival.Stored stored ->
                    stored.received() == bytes.length() || bytes.length() < 0
                            ? looked(begun)
                            : new Taken.Broken();
            case Arrival.TooMany many -> new Taken.NoRoom(Shortage.FILE);
            case Arrival.DiskFull full -> new Taken.NoRoom(Shortage.DISK);
            case Arrival.Misplaced misplaced -> new Taken.Broken();
            case Arrival.Corrupted corrupted -> new Taken.Broken();
            case Arrival.Interrupted interrupted -> new Taken.Broken();
        };
    }

    private Taken looked(Upload begun) throws IOException {
        Optional<Upload> looked = uploads.end(begun.owner(), begun.id(), PATIENCE);
        if (looked.isPresent() && looked.get().state() instanceof Upload.State.Refused refused) {
            return new Taken.Unwanted(refused.objection());
        }
        Optional<StagedFile> staged = uploads.accept(begun.owner(), begun.id());
        return looked.isPresent() && staged.isPresent()
                ? new Taken.Sound(looked.get(), staged.get())
                : new Taken.Broken();
    }

    /** It has been copied, or is not wanted. */
    public void discard(Taken.Sound sound) throws IOException {
        uploads.discard(sound.upload().owner(), sound.upload().id());
    }
}
