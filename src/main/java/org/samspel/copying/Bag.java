package org.samspel.copying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Makes a folder with a {@code data} folder in it a bag (BagIt 1.0, RFC 8493). */
record Bag(Path folder) {
    private static final String MANIFEST = "manifest-sha512.txt";

    void close(Origin origin) throws IOException {
        write("bagit.txt", List.of("BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"));
        List<Path> payload = files(folder.resolve("data"));
        write(MANIFEST, manifest(payload));
        write("bag-info.txt", info(origin, payload));
        write(
                "tagmanifest-sha512.txt",
                manifest(
                        List.of(
                                folder.resolve("bagit.txt"),
                                folder.resolve("bag-info.txt"),
                                folder.resolve(MANIFEST))));
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<String> manifest(List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.add(digest(file) + "  " + name(file));
        }
        return lines;
    }

    /** Paths have slashes, and what would end a line is escaped (RFC 8493 §2.1.3). */
    private String name(Path file) {
        return folder.relativize(file)
                .toString()
                .replace('\\', '/')
                .replace("%", "%25")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }

    private static List<String> info(Origin origin, List<Path> payload) throws IOException {
        long octets = 0;
        for (Path file : payload) {
            octets += Files.size(file);
        }
        LocalDate day = LocalDate.ofInstant(origin.site().published(), ZoneOffset.UTC);
        return List.of(
                "Bagging-Date: " + day,
                "External-Identifier: " + origin.url() + "/",
                "Payload-Oxum: " + octets + "." + payload.size(),
                "Bag-Software-Agent: Samspel");
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.writeString(
                folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-512", impossible);
        }
    }
}
