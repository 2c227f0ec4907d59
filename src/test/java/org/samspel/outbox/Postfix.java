package org.samspel.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.samspel.Eventually;

/**
 * A Postfix of its own for a test: own port, own queue, and two domains whose mail goes to
 * Maildirs. Only the one named at first has mailboxes; who else it takes letters for gets a real
 * bounce.
 */
final class Postfix implements AutoCloseable {
    private final Path folder;
    private final int port;

    /**
     * @param folder must be open to other accounts
     */
    Postfix(Path folder) throws Exception {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        open(Files.createDirectories(folder));
        open(folder.resolveSibling(""));
        Path settings = Files.createDirectories(folder.resolve("settings"));
        Files.writeString(settings.resolve("main.cf"), main(folder));
        Files.writeString(settings.resolve("master.cf"), master(port));
        Files.writeString(
                folder.resolve("mailboxes"),
                "portal@example.org portal/\nkari@example.com kari/\n");
        for (String name : new String[] {"queue", "data", "boxes"}) {
            Files.createDirectories(folder.resolve(name));
        }
        run("chown", "postfix", folder.resolve("data").toString());
        run("chown", "65534:65534", folder.resolve("boxes").toString());
        run("postfix", "-c", settings.toString(), "start");
        waitUntilItAnswers();
    }

    private void waitUntilItAnswers() throws Exception {
        try {
            Eventually.within(Duration.ofSeconds(30), "Postfix answers", this::answers);
        } catch (AssertionError silent) {
            close();
            throw silent;
        }
    }

    int port() {
        return port;
    }

    Path mailbox(String name) {
        return folder.resolve("boxes").resolve(name);
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            return socket.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + code);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("postfix", "-c", folder.resolve("settings").toString(), "stop");
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static String main(Path folder) {
        return """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            maillog_file_prefixes = %1$s
            maillog_file = %1$s/log
            myhostname = mail.example.org
            mydestination =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            mynetworks = 127.0.0.0/8
            alias_maps =
            virtual_mailbox_domains = example.org, example.com
            virtual_mailbox_base = %1$s/boxes
            virtual_mailbox_maps = texthash:%1$s/mailboxes
            virtual_uid_maps = static:65534
            virtual_gid_maps = static:65534
            recipient_delimiter = +
            smtpd_reject_unlisted_recipient = no
            smtpd_relay_restrictions = permit_mynetworks, reject
            """
                .formatted(folder);
    }

    private static String master(int port) {
        return """
            127.0.0.1:%d inet n - n - - smtpd
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            proxymap unix - - n - - proxymap
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            error unix - - n - - error
            retry unix - - n - - error
            virtual unix - n n - - virtual
            anvil unix - - n - 1 anvil
            postlog unix-dgram n - n - 1 postlogd
            """
                .formatted(port);
    }
}
