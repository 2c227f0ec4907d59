package org.samspel.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets of webhooks, made of their ids and the portal's own key, so that no table has them; and
 * what is signed with them.
 */
record Signatures(SecretKey key) {
    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    /** As receivers' libraries take it. */
    String secret(UUID webhook) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes(webhook));
    }

    private byte[] bytes(UUID webhook) {
        return mac(key, "webhook\0" + webhook);
    }

    /**
     * The header {@code webhook-signature}; over the time too, so that nobody can send it later.
     */
    String of(Message message, long timestamp) {
        String signed = message.id() + "." + timestamp + "." + message.body();
        byte[] signature = mac(new SecretKeySpec(bytes(message.webhook()), HMAC), signed);
        return "v1," + Base64.getEncoder().encodeToString(signature);
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
