package org.samspel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samspel.entries.Kind;
import org.samspel.entries.WorkId;
import org.samspel.languages.Language;

/** Names of works that have the words in them that follow a name. */
class WorkAddressTest {
    private static WorkId report(String name) {
        return new WorkId(Kind.REPORT, name);
    }

    private static WorkAddress.OneFile file(String path, String... works) {
        Set<WorkId> there = Set.copyOf(List.of(works).stream().map(it -> report(it)).toList());
        return WorkAddress.file(WorkAddress.readings("reports/" + path), there::contains);
    }

    @Test
    void aNameThatEndsInFilesIsReadAsOneFirst() {
        assertEquals(
                List.of(
                        new WorkAddress.Whole(report("2019/files")),
                        new WorkAddress.FileList(report("2019"))),
                WorkAddress.readings("reports/2019/files"));
        assertEquals(
                List.of(
                        new WorkAddress.Whole(report("2019/files/files")),
                        new WorkAddress.FileList(report("2019/files"))),
                WorkAddress.readings("reports/2019/files/files"));
    }

    @Test
    void aNameThatEndsAsATextDoesIsReadAsOneFirst() {
        assertEquals(
                List.of(
                        new WorkAddress.Whole(report("a/translations/nb")),
                        new WorkAddress.Translation(report("a"), Language.NB)),
                WorkAddress.readings("reports/a/translations/nb"));
        assertEquals(
                List.of(new WorkAddress.Whole(report("a/translations/fr"))),
                WorkAddress.readings("reports/a/translations/fr"));
    }

    @Test
    void aFileLiesBesideTheWorkWithTheLongestName() {
        assertEquals(
                new WorkAddress.OneFile(report("2019"), "files/a.pdf"),
                file("2019/files/files/a.pdf", "2019"));
        assertEquals(
                new WorkAddress.OneFile(report("2019/files"), "a.pdf"),
                file("2019/files/files/a.pdf", "2019", "2019/files"));
        assertEquals(
                new WorkAddress.OneFile(report("2019/files"), "a.pdf"),
                file("2019/files/files/a.pdf"));
    }

    @Test
    void aWordAtTheBeginningOfANamePartsNothing() {
        assertEquals(
                List.of(new WorkAddress.Whole(report("files"))),
                WorkAddress.readings("reports/files"));
        assertEquals(
                List.of(new WorkAddress.Whole(report("translations/nb"))),
                WorkAddress.readings("reports/translations/nb"));
        assertEquals(List.of(), WorkAddress.readings("songs/a/files"));
    }
}
