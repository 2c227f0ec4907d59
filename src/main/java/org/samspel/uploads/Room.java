package org.samspel.uploads;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether there is room for one more file: for its sender, for the portal, on the disk. */
record Room(Quarantine quarantine, Limits limits) {

    /**
     * @param all uploads that wait
     * @param size of the next one, in bytes
     */
    Optional<Shortage> shortage(List<Upload> all, String owner, long size) {
        List<Upload> own = all.stream().filter(upload -> upload.owner().equals(owner)).toList();
        if (size > limits.file()) {
            return Optional.of(Shortage.FILE);
        }
        if (own.size() >= limits.files()) {
            return Optional.of(Shortage.COUNT);
        }
        if (taken(own) + size > limits.person()) {
            return Optional.of(Shortage.PERSON);
        }
        if (taken(all) + size > limits.portal()) {
            return Optional.of(Shortage.PORTAL);
        }
        return isOnDisk(all, size) ? Optional.empty() : Optional.of(Shortage.DISK);
    }

    private static long taken(List<Upload> uploads) {
        return wanted(uploads).mapToLong(Upload::size).sum();
    }

    private static Stream<Upload> wanted(List<Upload> uploads) {
        return uploads.stream().filter(upload -> !(upload.state() instanceof Upload.State.Refused));
    }

    /** What others have been promised counts as gone. */
    private boolean isOnDisk(List<Upload> all, long size) {
        long promised = wanted(all).mapToLong(upload -> upload.size() - upload.received()).sum();
        try {
            return quarantine.free() - promised - size >= limits.reserve();
        } catch (IOException disk) {
            return false;
        }
    }
}
