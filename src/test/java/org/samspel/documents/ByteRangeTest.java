package org.samspel.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-499, 0, 499",
        "bytes=500-, 500, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "bytes=0-, 0, 999",
        "bytes=999-999, 999, 999",
        "bytes=0-99999999999999999999999999, 0, 999",
        "BYTES=1-2, 1, 2",
        "'bytes= 1-2 ', 1, 2",
        "'bytes=,1-2,,', 1, 2",
        "'bytes=0-10,11-20', 0, 20",
        "'bytes=50-60,0-55', 0, 60",
        "'bytes=1-2,5000-', 1, 2",
    })
    void aPartOfTheFileIsGiven(String field, long first, long last) {
        assertEquals(new ByteRange.Part(first, last, SIZE), ByteRange.of(field, SIZE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=,",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=1-2x",
                "bytes=--1",
                "bytes=1",
                "bytes=0x0-1",
                "bytes=1-2-3",
                "items=0-1",
                "bytes 0-1",
                "bytes=1-2;3-4",
                "bytes=٠-٩"
            })
    void whatMakesNoSenseIsIgnored(String field) {
        assertEquals(new ByteRange.Whole(SIZE), ByteRange.of(field, SIZE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=1000-",
                "bytes=1000-2000",
                "bytes=-0",
                "bytes=99999999999999999999-",
                "bytes=2000-3000,4000-"
            })
    void nothingOfTheFileIsUnsatisfiable(String field) {
        ByteRange range = ByteRange.of(field, SIZE);
        assertEquals(
                "bytes */1000",
                assertInstanceOf(ByteRange.Unsatisfiable.class, range).contentRange());
    }

    @ParameterizedTest
    @CsvSource({
        "'bytes=0-1,500-501', 0-1 500-501",
        "'bytes=500-501,0-1', 500-501 0-1",
        "'bytes=-1,0-0', 999-999 0-0",
        "'bytes=0-1,5000-,9-', 0-1 9-999",
        "'bytes=0-10,500-510,5-20', 0-20 500-510",
        "'bytes=0-10,20-30,500-,11-19', 0-30 500-999",
        "'bytes=10-20,900-,15-899,0-1', 10-999 0-1",
    })
    void separateRangesAreGivenInTheOrderAskedForAndOverlapsOnce(String field, String parts) {
        ByteRange.Parts given = assertInstanceOf(ByteRange.Parts.class, ByteRange.of(field, SIZE));
        assertEquals(
                parts,
                given.parts().stream()
                        .map(part -> part.first() + "-" + part.last())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void sixteenRangesAreGivenAndSeventeenAreNot() {
        assertInstanceOf(ByteRange.Parts.class, ByteRange.of(every50th(16), SIZE));
        assertEquals(new ByteRange.Whole(SIZE), ByteRange.of(every50th(17), SIZE));
    }

    private static String every50th(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i * 50 + "-" + i * 50)
                .collect(Collectors.joining(",", "bytes=", ""));
    }

    @Test
    @Timeout(1)
    void tenThousandTinyRangesAreTurnedDownAtOnce() {
        String many =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> 2 * i + "-" + 2 * i)
                        .collect(Collectors.joining(",", "bytes=", ""));
        assertEquals(new ByteRange.Whole(1_000_000), ByteRange.of(many, 1_000_000));
    }

    @Test
    void manyRangesAreNotFollowed() {
        String many =
                IntStream.range(0, 200)
                        .mapToObj(i -> i + "-" + i)
                        .collect(Collectors.joining(",", "bytes=", ""));
        assertEquals(new ByteRange.Whole(SIZE), ByteRange.of(many, SIZE));
    }

    @Test
    void anEmptyFileIsAlwaysWhole() {
        assertEquals(new ByteRange.Whole(0), ByteRange.of("bytes=0-", 0));
        assertEquals(new ByteRange.Whole(0), ByteRange.of("bytes=-5", 0));
    }

    @Test
    void filesBeyondFourGigabytesHaveParts() {
        long size = 5_000_000_000L;
        ByteRange.Part part =
                assertInstanceOf(ByteRange.Part.class, ByteRange.of("bytes=-1000000000", size));
        assertEquals(1_000_000_000L, part.length());
        assertEquals("bytes 4000000000-4999999999/5000000000", part.contentRange());
    }
}
