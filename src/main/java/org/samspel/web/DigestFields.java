package org.samspel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lets a client check that it got the right bytes (RFC 9530). */
final class DigestFields {
    private static final String ALGORITHM = "sha-256";

    /** One member of a dictionary of whole numbers (RFC 8941 §3.2), its parameters left alone. */
    private static final Pattern WISH =
            Pattern.compile("\\s*([a-z*][a-z0-9_.*-]*)=(\\d{1,15})\\s*(;.*)?");

    private DigestFields() {}

    /** The digest of all bytes, also when a part of them is sent, or none. */
    static void ofRepresentation(
            HttpServletRequest request, HttpServletResponse response, String sha256) {
        set(request, response, "Repr-Digest", sha256);
    }

    /**
     * The digest of the bytes of this very answer. For a whole file it is the same, and an answer
     * to HEAD has no bytes.
     */
    static void ofContent(HttpServletRequest request, HttpServletResponse response, String sha256) {
        set(request, response, "Content-Digest", sha256);
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String field, String sha256) {
        if (wish(request, field).orElse(true)) {
            byte[] digest = HexFormat.of().parseHex(sha256);
            String value = Base64.getEncoder().encodeToString(digest);
            response.setHeader(field, ALGORITHM + "=:" + value + ":");
        }
    }

    /** Whether the digest of the bytes of the answer is asked for, not just welcome. */
    static boolean isWanted(HttpServletRequest request) {
        return wish(request, "Content-Digest").orElse(false);
    }

    /**
     * Whether a digest is wished for; empty when nothing is said of it. A wish for another
     * algorithm forbids nothing; zero means "not this one" (§4).
     */
    private static Optional<Boolean> wish(HttpServletRequest request, String field) {
        String wishes = String.join(",", Collections.list(request.getHeaders("Want-" + field)));
        Optional<Boolean> welcome = Optional.empty();
        for (String wish : wishes.split(",", 50)) {
            Matcher member = WISH.matcher(wish);
            if (member.matches() && member.group(1).equals(ALGORITHM)) {
                welcome = Optional.of(Long.parseLong(member.group(2)) > 0);
            }
        }
        return welcome;
    }
}
