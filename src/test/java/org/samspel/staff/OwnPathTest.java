package org.samspel.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in nobody is sent anywhere but to a page of the staff. */
class OwnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/staff", "/staff/people", "/staff/people/person/7", "/staff/log?before=50"})
    void pagesOfTheStaffAre(String path) {
        assertEquals(Optional.of(path), OwnPath.of(path));
    }

    @Test
    void aPageOfManyPartsIs() {
        String path = "/staff" + "/a".repeat(1_990);
        assertEquals(Optional.of(path), OwnPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/nb/",
                "/staffroom",
                "//evil.example/staff",
                "https://evil.example/staff",
                "/staff//evil.example",
                "/staff/../nb/",
                "/staff/%2E%2e/nb/",
                "/staff\\evil.example",
                "/staff/x\r\nSet-Cookie: a=b",
                "/staff/@evil.example",
                "javascript:alert(1)",
                "/staff/people#x"
            })
    void nothingElseIs(String path) {
        assertEquals(Optional.empty(), OwnPath.of(path));
    }
}
