package org.samspel.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "/nb/artikler/a/, /nb/artikler/a/",
        "/files/En fil.pdf, /files/En%20fil.pdf",
        "/files/Blåbærøl.txt, /files/Bl%C3%A5b%C3%A6r%C3%B8l.txt",
        "/files/100% & a+b;c=d?.txt, /files/100%25%20%26%20a%2Bb%3Bc%3Dd%3F.txt",
        "/files/\uD83D\uDE42.txt, /files/%F0%9F%99%82.txt",
        "/files/a-b_c.d~e, /files/a-b_c.d~e"
    })
    void encodesEverySegmentAndDecodesItAgain(String path, String encoded) {
        assertEquals(encoded, Address.encode(path));
        assertEquals(Optional.of(path), Address.decode(encoded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%",
                "/a%2",
                "/a%zz",
                "/a%00b",
                "/a%0d%0ab",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/a\u0000b",
                "/a%7f",
                "/%c0%ae",
                "/%ff",
                "/%e5"
            })
    void refusesWhatCouldBeReadInTwoWays(String path) {
        assertEquals(Optional.empty(), Address.decode(path));
    }

    @Test
    void decodesOnceOnly() {
        assertEquals(Optional.of("/%2e%2e/"), Address.decode("/%252e%252e/"));
    }

    @Test
    void joinsLettersThatAreWrittenInParts() {
        assertEquals(Optional.of("/å"), Address.decode("/a%CC%8A"));
    }

    @Test
    void readsOctetsThatWereNotEscaped() {
        assertEquals(Optional.of("/å"), Address.decode("/\u00C3\u00A5"));
    }

    @Test
    void readsWhatAuthorsWriteWithAndWithoutEscapes() {
        assertEquals(Optional.of("møte referat.txt"), Address.decodeText("møte referat.txt"));
        assertEquals(
                Optional.of("møte referat.txt"), Address.decodeText("m%C3%B8te%20referat.txt"));
    }
}
