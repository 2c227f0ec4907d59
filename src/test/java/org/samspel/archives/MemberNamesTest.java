package org.samspel.archives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberNamesTest {

    private static List<String> given(String... paths) {
        MemberNames names = new MemberNames(List.of(paths));
        return List.of(paths).stream().map(names::give).toList();
    }

    @Test
    void plainNordicAndPicturedNamesStay() {
        List<String> paths = List.of("a/b.txt", "Målinger æøå/ÄÖ.pdf", "😀.txt", "a b, c (d).txt");
        assertEquals(paths, given(paths.toArray(String[]::new)));
    }

    @Test
    void decomposedLettersAreComposed() {
        assertEquals(List.of("å.txt"), given("a\u030A.txt"));
    }

    @Test
    void nothingLeadsOutOfTheFolder() {
        assertEquals(
                List.of("_/_/etc/passwd", "etc/passwd", "C_/x", "_ (2)", "_.._x"),
                given("../../etc/passwd", "/etc/passwd", "C:/x", "", "\\..\\x"));
    }

    @Test
    void controlsAndDirectionsAreReplaced() {
        assertEquals(
                List.of("a_b_", "exe_gpj.txt", "_ab", "_x_"),
                given("a\nb\u0000", "exe\u202Egpj.txt", "\u200Fab", "\u2066x\u2069"));
    }

    @Test
    void whatWindowsRefusesIsReplaced() {
        assertEquals(
                List.of("a_ b_.txt", "slutt_", "_con.txt", "_LPT1", "console.txt"),
                given("a: b?.txt", "slutt. ", "con.txt", "LPT1", "console.txt"));
    }

    @Test
    void twoThatWouldBeTheSameOnSomeDiskAreToldApart() {
        assertEquals(
                List.of("A.txt", "a (2).txt", "a (3).txt", "b", "B (2)"),
                given("A.txt", "a.txt", "a.TXT".toLowerCase(Locale.ROOT), "b", "B"));
    }

    @Test
    void noFileHasTheNameOfAFolder() {
        assertEquals(List.of("a_ (2)", "a_/b"), given("a?", "a_/b"));
    }

    @Test
    void aNumberFitsIntoALongName() {
        String longest = "å".repeat(125) + "x.txt";
        String second = given(longest, longest).get(1);
        assertTrue(second.endsWith(" (2).txt"), second);
        assertTrue(second.getBytes(UTF_8).length <= 255);
    }

    @Test
    void anyNamesBecomeDifferentSafeOnes() {
        Random random = new Random(3);
        String letters = "aA/.:\u0000\u202E\\ åa\u030A?\uD83D";
        String[] paths = new String[500];
        for (int i = 0; i < paths.length; i++) {
            StringBuilder path = new StringBuilder();
            for (int j = random.nextInt(6); j >= 0; j--) {
                path.append(letters.charAt(random.nextInt(letters.length())));
            }
            paths[i] = path.toString();
        }
        Set<String> seen = new HashSet<>();
        for (String name : given(paths)) {
            assertTrue(seen.add(name.toLowerCase(Locale.ROOT)), name);
            assertTrue(!name.startsWith("/") && !name.contains("\\"), name);
            for (String segment : name.split("/", -1)) {
                assertTrue(!segment.isEmpty() && !segment.matches("\\.+"), name);
            }
        }
    }
}
