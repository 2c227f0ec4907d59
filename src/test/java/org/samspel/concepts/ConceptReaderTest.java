package org.samspel.concepts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samspel.concepts.ConceptReader.Reading;
import org.samspel.content.ContentPath;
import org.samspel.languages.Language;

/** What is wrong in {@code concepts.yml} is told with its line; the rest of it is used. */
final class ConceptReaderTest {
    @Test
    void aConceptHasTermsInEachLanguageThePreferredFirst() {
        Reading reading =
                read(
                        """
                        concepts:
                          - {sv: [samtycke], nb: [samtykke], en: [consent, agreement]}
                        """);
        assertEquals(List.of(), reading.problems());
        Concept consent = reading.concepts().getFirst();
        assertEquals(List.of("consent", "agreement"), consent.in(Language.EN));
        assertEquals(List.of(), consent.in(Language.NN));
    }

    @Test
    void aConceptThatIsWrongIsToldWithItsLineAndTheOthersAreUsed() {
        Reading reading =
                read(
                        """
                        concepts:
                          - {sv: [samtycke], nb: [samtykke]}
                          - {sv: [brukare], tlh: [x], nb: [bruker]}
                          - {sv: [ensam]}
                          - just words
                          - {sv: [stöd], nb: [støtte]}
                        """);
        assertEquals(List.of("samtycke", "brukare", "stöd"), preferred(reading));
        assertEquals(
                List.of(3, 4, 5),
                reading.problems().stream().map(problem -> problem.line()).sorted().toList(),
                reading.problems().toString());
    }

    @Test
    void aFileThatIsNoYamlIsAProblemAndNoConcepts() {
        for (String broken : List.of("- broken: [", "\t- x", "{", "concepts: {sv: x", "\0")) {
            Reading reading = read(broken);
            assertEquals(List.of(), reading.concepts(), broken);
            assertTrue(!reading.problems().isEmpty(), broken);
        }
    }

    @Test
    void aSentenceIsNoTerm() {
        Reading reading =
                read("concepts:\n  - {sv: [" + "ord ".repeat(20) + "], nb: [a], en: [b]}\n");
        assertEquals(List.of(), reading.concepts().getFirst().in(Language.SV));
        assertEquals(2, reading.problems().getFirst().line());
    }

    private static List<String> preferred(Reading reading) {
        return reading.concepts().stream().map(it -> it.in(Language.SV).getFirst()).toList();
    }

    private static Reading read(String yaml) {
        return ConceptReader.read(new ContentPath("concepts.yml"), yaml.getBytes(UTF_8));
    }
}
