package org.samspel.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samspel.mail.Letter;

/** What a letter looks like to the mail servers and programs it goes through. */
class PackingTest {
    @TempDir private Path folder;

    @Test
    void theHeadersAreOursAndNoOthers() throws Exception {
        MimeMessage message = message(Letters.packing(folder));
        List<String> names =
                Collections.list(message.getAllHeaders()).stream()
                        .map(header -> header.getName())
                        .sorted()
                        .toList();
        assertEquals(
                List.of(
                        "Auto-Submitted",
                        "Content-Language",
                        "Content-Type",
                        "Date",
                        "From",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post",
                        "MIME-Version",
                        "Message-ID",
                        "Reply-To",
                        "Subject",
                        "To"),
                names);
        assertEquals("auto-generated", message.getHeader("Auto-Submitted")[0]);
        assertEquals(
                "<https://portal.example.org/u/abc>", message.getHeader("List-Unsubscribe")[0]);
        assertEquals("ola@kommune.example", message.getReplyTo()[0].toString());
        assertEquals("Filer til deg: Sluttrapport for blåbærprosjektet", message.getSubject());
        assertEquals(Letters.WRITTEN, message.getSentDate().toInstant());
    }

    @Test
    void textAndHtmlArriveAsWritten() throws Exception {
        Multipart parts = (Multipart) message(Letters.packing(folder)).getContent();
        Letter.Wording words = Letters.to("kari@example.com").wording();
        assertEquals(2, parts.getCount());
        assertEquals(
                words.text(), String.valueOf(parts.getBodyPart(0).getContent()).replace("\r", ""));
        assertEquals(
                words.html(), String.valueOf(parts.getBodyPart(1).getContent()).replace("\r", ""));
        assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
    }

    @Test
    void everythingOnTheWireIsShortLinesOfAscii() {
        for (String line : text(Letters.packing(folder)).split("\r\n", -1)) {
            assertTrue(line.length() <= 200 && line.matches("\\p{ASCII}*"), line);
        }
    }

    @Test
    void aSecondCopyOfALetterHasTheSameNumber() throws Exception {
        UUID id = UUID.randomUUID();
        assertEquals(number(id), number(id));
        assertEquals("<" + id + "@example.org>", number(id));
    }

    @Test
    void aSignatureCoversWhatMatters() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Path key = folder.resolve("key.pem");
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        DkimKey signature = DkimKey.read("s2026", "example.org", key);
        ReturnPath back = new ReturnPath(Letters.PORTAL, Letters.secret(folder));
        Packing signing = new Packing(Letters.PORTAL, back, Optional.of(signature));
        String header = String.valueOf(message(signing).getHeader("DKIM-Signature")[0]);
        String tags = header.replaceAll("\\s", "");
        assertTrue(tags.contains("d=example.org;") && tags.contains("s=s2026;"), tags);
        assertTrue(tags.matches(".*h=[^;]*list-unsubscribe:list-unsubscribe-post[;:].*"), tags);
        assertTrue(tags.matches(".*b=[A-Za-z0-9+/]{300,}=*.*"), tags);
    }

    private String number(UUID id) throws Exception {
        Parcel parcel =
                Letters.packing(folder).pack(id, Letters.to("k@example.com"), Letters.WRITTEN);
        return String.valueOf(read(parcel).getMessageID());
    }

    private static MimeMessage message(Packing packing) throws Exception {
        return read(
                packing.pack(UUID.randomUUID(), Letters.to("kari@example.com"), Letters.WRITTEN));
    }

    private static String text(Packing packing) {
        Parcel parcel =
                packing.pack(UUID.randomUUID(), Letters.to("kari@example.com"), Letters.WRITTEN);
        return parcel.message();
    }

    private static MimeMessage read(Parcel parcel) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(parcel.bytes()));
    }
}
