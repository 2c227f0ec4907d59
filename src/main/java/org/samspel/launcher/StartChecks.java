package org.samspel.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What must be right on the machine before anything is started; else a sentence says what to do.
 */
final class StartChecks {

    private StartChecks() {}

    static void content(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw new Refusal(
                    "There is no content folder "
                            + absolute
                            + ": create it, or name another with samspel.content=…");
        }
        if (!Files.isReadable(absolute)) {
            throw new Refusal("The content folder " + absolute + " can't be read.");
        }
    }

    static void data(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", ""));
        } catch (IOException e) {
            throw new Refusal(
                    "The data folder "
                            + folder.toAbsolutePath().normalize()
                            + " can't be written: allow it, or name another with samspel.data=…");
        }
    }

    /** The lock is held as long as the channel is open, and goes with the process. */
    static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        data.resolve("samspel.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new Refusal(
                    "Another Samspel is running on the data folder "
                            + data.toAbsolutePath().normalize()
                            + ": stop it, or name another folder with samspel.data=…");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** The port to listen on: the given one if it is free, or any free one for 0. */
    static int port(Settings.Address address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address.host(), address.port()));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal(
                    "Samspel can't listen on port "
                            + address.port()
                            + " of "
                            + address.host()
                            + " ("
                            + e.getMessage()
                            + "): stop the program that uses it, or choose another port with"
                            + " samspel.port=…");
        }
    }
}
