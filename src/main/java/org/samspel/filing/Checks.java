package org.samspel.filing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samspel.documents.Document;
import org.samspel.documents.FileType;
import org.samspel.extraction.Accessibility;
import org.samspel.extraction.Finding;
import org.samspel.extraction.TextExtraction;
import org.samspel.publishing.Site;

/** What readers may miss in files that are right as far as the portal goes. */
record Checks(TextExtraction extraction) {

    /**
     * Something to be mended in a file.
     *
     * @param kind message key part: {@code scanned untagged language}
     */
    record Notice(Document document, String kind) {}

    /** In order of path. */
    List<Notice> of(Site site) {
        List<Notice> notices = new ArrayList<>();
        site.library().documents().values().stream()
                .filter(document -> FileType.of(document.file().path().name()) == FileType.PDF)
                .sorted(Comparator.comparing(document -> document.file().path()))
                .forEach(document -> add(document, notices));
        return notices;
    }

    private void add(Document document, List<Notice> notices) {
        extraction
                .accessibility(document.file().sha256())
                .map(Accessibility::verdict)
                .ifPresent(
                        verdict -> {
                            switch (verdict) {
                                case Accessibility.Verdict.Unreadable none ->
                                        notices.add(new Notice(document, "scanned"));
                                case Accessibility.Verdict.Flawed flawed -> {
                                    if (lacks(flawed, Finding.Aspect.TAGS)) {
                                        notices.add(new Notice(document, "untagged"));
                                    }
                                    if (lacks(flawed, Finding.Aspect.LANGUAGE)) {
                                        notices.add(new Notice(document, "language"));
                                    }
                                }
                                case Accessibility.Verdict.Good fine -> {}
                                case Accessibility.Verdict.Unknown unchecked -> {}
                            }
                        });
    }

    private static boolean lacks(Accessibility.Verdict.Flawed flawed, Finding.Aspect aspect) {
        return flawed.flaws().stream().anyMatch(finding -> finding.aspect() == aspect);
    }
}
