package org.samspel.content;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the system tells of changes in a folder and those below it. For one thread. */
final class FolderEvents implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FolderEvents.class.getName());

    /** Disks that others write to without this system knowing. */
    private static final Pattern REMOTE =
            Pattern.compile("nfs.*|cifs|smb.*|9p|fuse.*|virtiofs|vboxsf|drvfs|afs|ceph|gluster.*");

    private final Path folder;
    private final Path hidden;
    private @Nullable WatchService service;
    private boolean isReliable;

    FolderEvents(Path folder, Path hidden) {
        this.folder = folder;
        this.hidden = hidden;
    }

    /** Asks for events of all folders there are now; may be repeated. */
    void begin() throws IOException {
        isReliable = register(FolderScan.root(folder)) && !isRemote();
    }

    /** Whether nothing can happen without an event. */
    boolean areReliable() {
        return isReliable;
    }

    private boolean isRemote() throws IOException {
        return !Files.isDirectory(folder)
                || REMOTE.matcher(Files.getFileStore(folder).type()).matches();
    }

    /** Whether all folders from there on are watched; the system may have too many already. */
    private boolean register(Path from) {
        try {
            WatchService target =
                    service == null ? from.getFileSystem().newWatchService() : service;
            service = target;
            Files.walkFileTree(from, new Registration(target, from));
            return Files.isDirectory(from);
        } catch (IOException limit) {
            LOG.log(Level.INFO, "Edits are looked for every two seconds: {0}", limit.getMessage());
            return false;
        }
    }

    /** Whether something has happened since the last call, other than to hidden files. */
    boolean haveCome() throws IOException {
        boolean haveCome = false;
        if (service != null) {
            for (WatchKey key = service.poll(); key != null; key = service.poll()) {
                for (WatchEvent<?> event : key.pollEvents()) {
                    haveCome |= isEdit((Path) key.watchable(), event);
                }
                isReliable &= key.reset() || !key.watchable().equals(FolderScan.root(folder));
            }
        }
        return haveCome;
    }

    private boolean isEdit(Path where, WatchEvent<?> event) throws IOException {
        if (!(event.context() instanceof Path name)) {
            begin(); // an overflow: folders may have come without being told of
            return true;
        }
        if (name.toString().startsWith(".")) {
            return false;
        }
        Path place = where.resolve(name);
        if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)
                && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            isReliable &= register(place);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }

    /** Watches a folder before looking into it, so that nothing slips in between. */
    private final class Registration extends SimpleFileVisitor<Path> {

        private final WatchService target;
        private final Path start;

        Registration(WatchService target, Path start) {
            this.target = target;
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                throws IOException {
            boolean hasDot = String.valueOf(directory.getFileName()).startsWith(".");
            if (directory.equals(hidden) || (hasDot && !directory.equals(start))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            directory.register(
                    target,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path place, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
