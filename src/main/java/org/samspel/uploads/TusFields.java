package org.samspel.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.samspel.uploads.Answers.header;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** What the header fields of tus say; empty when it is not what the protocol allows. */
final class TusFields {
    private static final int LONGEST_METADATA = 4_096;

    private TusFields() {}

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** The name in {@code filename <base64>, filetype <base64>}. */
    static Optional<String> fileName(String metadata) {
        for (String pair : metadata.split(",", 20)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].equals("filename")) {
                return bytes(parts[1]).map(it -> UploadName.decoded(new String(it, ISO_8859_1)));
            }
        }
        return Optional.empty();
    }

    /** Empty when a checksum is given that nobody can read or compare. */
    static Optional<Desk.Delivery> delivery(HttpServletRequest request, long offset)
            throws IOException {
        String[] checksum = header(request, "Upload-Checksum").split(" ", 2);
        if (checksum[0].isEmpty()) {
            return Optional.of(Desk.Delivery.unchecked(request.getInputStream(), offset));
        }
        Optional<MessageDigest> digest = digest(checksum[0]);
        Optional<byte[]> promised = checksum.length == 2 ? bytes(checksum[1]) : Optional.empty();
        return digest.isEmpty() || promised.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Desk.Delivery(
                                request.getInputStream(),
                                offset,
                                digest,
                                HexFormat.of().formatHex(promised.get())));
    }

    private static Optional<MessageDigest> digest(String algorithm) {
        try {
            return switch (algorithm) {
                case "sha1" -> Optional.of(MessageDigest.getInstance("SHA-1"));
                case "sha256" -> Optional.of(MessageDigest.getInstance("SHA-256"));
                default -> Optional.empty();
            };
        } catch (NoSuchAlgorithmException everyJavaHasBoth) {
            throw new IllegalStateException(everyJavaHasBoth);
        }
    }

    private static Optional<byte[]> bytes(String base64) {
        if (base64.length() > LONGEST_METADATA) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
