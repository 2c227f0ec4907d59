package org.samspel.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.api.BodyHasher;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * Signs messages as the portal's domain (RFC 6376): rsa-sha256, relaxed. Ed25519 (RFC 8463) is left
 * out: large mailbox providers do not check it.
 */
public final class DkimKey {
    /**
     * From twice: a second one can't be added. Headers that are not there can't be added either.
     */
    private static final String SIGNED =
            "from:from:to:reply-to:subject:date:message-id:mime-version:content-type"
                    + ":content-language:auto-submitted:list-unsubscribe:list-unsubscribe-post";

    private final String template;
    private final PrivateKey key;

    private DkimKey(String template, PrivateKey key) {
        this.template = template;
        this.key = key;
    }

    /**
     * @param selector the name under which the public key stands in DNS
     * @param file the private key as {@code openssl genrsa} writes it, in PKCS #8 (PEM)
     * @throws IOException with a sentence for the owner
     */
    public static DkimKey read(String selector, String domain, Path file) throws IOException {
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            PrivateKey key =
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new DkimKey(template(selector, domain), key);
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            throw new IOException(
                    file
                            + " holds no RSA key in PKCS #8. One is made by: openssl genpkey"
                            + " -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "
                            + file,
                    wrong);
        }
    }

    private static String template(String selector, String domain) {
        return "v=1; a=rsa-sha256; c=relaxed/relaxed; d="
                + domain
                + "; s="
                + selector
                + "; h="
                + SIGNED
                + "; bh=; b=;";
    }

    /** The same message under its signature. */
    byte[] sign(byte[] message) throws IOException {
        int end = endOfHeaders(message);
        Fields fields =
                new Fields(
                        List.of(
                                new String(message, 0, end, StandardCharsets.US_ASCII)
                                        .split("\r\n(?![ \t])")));
        try {
            DKIMSigner signer = new DKIMSigner(template, key);
            BodyHasher body = signer.newBodyHasher(signer.newSignatureRecordTemplate(template));
            try (OutputStream out = body.getOutputStream()) {
                out.write(message, end + 4, message.length - end - 4);
            }
            return joined(signer.sign(fields, body), message);
        } catch (FailException wrong) {
            throw new IOException("the message could not be signed", wrong);
        }
    }

    private static int endOfHeaders(byte[] message) throws IOException {
        int end = new String(message, StandardCharsets.US_ASCII).indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("a message without a body");
        }
        return end;
    }

    private static byte[] joined(String signature, byte[] message) {
        byte[] header = (signature.strip() + "\r\n").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(header);
        signed.writeBytes(message);
        return signed.toByteArray();
    }

    /** Header fields as the signer wants them: each with its name, folded as it is. */
    private record Fields(List<String> all) implements Headers {
        @Override
        public List<String> getFields() {
            return all;
        }

        @Override
        public List<String> getFields(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return all.stream()
                    .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
                    .toList();
        }
    }
}
