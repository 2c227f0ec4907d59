package org.samspel.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is found in one file; whatever the file does, it costs no more than its verdict. */
final class AccessibilityCheck {

    /** Shorter texts can do without headings. */
    static final int LONG_TEXT = 4_000;

    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param text what has been read of the file before
     */
    static Accessibility of(Format format, Path file, ExtractedText text) {
        if (text.failure().isPresent()) {
            return Accessibility.UNCHECKED;
        }
        AccessibilityCheck check = new AccessibilityCheck();
        try {
            check.look(format, file, text);
            return new Accessibility(check.findings);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Accessibility.UNCHECKED;
        }
    }

    private void look(Format format, Path file, ExtractedText text) throws IOException {
        switch (format) {
            case PDF -> PdfCheck.look(file, text, this);
            case WORD -> OfficeCheck.lookAtWord(file, text, this);
            case SLIDES -> OfficeCheck.lookAtSlides(file, text, this);
            case OPEN_TEXT -> OpenDocumentCheck.look(file, text, this);
            case SHEETS, OPEN_SLIDES, OPEN_SHEETS, PLAIN -> {} // not checked
        }
    }

    void found(Finding.Aspect aspect, boolean met) {
        findings.add(Finding.of(aspect, met));
    }

    /** Says nothing where there are no places to look at. */
    void found(Finding.Aspect aspect, int met, int of) {
        if (of > 0) {
            findings.add(new Finding(aspect, met, of));
        }
    }

    /** Headings, which matter in texts that nobody reads from end to end. */
    void headings(int number, ExtractedText text) {
        if (number > 0 || length(text) > LONG_TEXT) {
            found(Finding.Aspect.HEADINGS, number > 0);
        }
    }

    private static int length(ExtractedText text) {
        return text.pages().stream().mapToInt(String::length).sum();
    }
}
