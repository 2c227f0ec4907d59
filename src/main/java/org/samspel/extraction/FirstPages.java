package org.samspel.extraction;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Paragraphs of the first pages of a PDF, and the largest text on the first one, which is its title
 * when the file does not state any. A line much larger than those around it is a heading.
 */
final class FirstPages extends PDFTextStripper {
    private static final int PAGES = 12;

    /** Sizes within a tenth of each other are the same to the eye. */
    private static final float SAME = 0.9f;

    /** A heading is this much larger than the text below it. */
    private static final float LARGER = 1.15f;

    private static final int LONGEST_TITLE = 250;
    private static final int FEWEST_LETTERS = 4;

    private final Portrait portrait;
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private float largest;
    private float size;

    private FirstPages(Portrait portrait) {
        this.portrait = portrait;
        setSortByPosition(false);
        setEndPage(PAGES);
    }

    static void look(PDDocument document, Portrait portrait) throws IOException {
        FirstPages pages = new FirstPages(portrait);
        pages.getText(document);
        pages.endParagraph();
        if (!portrait.hasTitle() && pages.title.length() <= LONGEST_TITLE) {
            portrait.title(pages.title.toString());
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        float height = positions.get(0).getHeightDir();
        if (getCurrentPageNo() == 1) {
            titleLine(text, height);
        }
        boolean heading = height > size * LARGER || height < size / LARGER;
        if (heading) {
            endParagraph();
        }
        size = height;
        join(text);
    }

    private void titleLine(String text, float height) {
        boolean letters = text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
        if (height > largest / SAME && letters) {
            title.setLength(0);
            largest = height;
        }
        if (height >= largest * SAME && title.length() <= LONGEST_TITLE) {
            title.append(title.isEmpty() ? "" : " ").append(text.strip());
        }
    }

    /** A word that a hyphen broke at the end of a line becomes whole again. */
    private void join(String text) {
        int last = paragraph.length() - 1;
        if (last > 0 && paragraph.charAt(last) == '-' && Character.isLowerCase(text.charAt(0))) {
            paragraph.setLength(last);
        } else if (last >= 0) {
            paragraph.append(' ');
        }
        paragraph.append(text.strip());
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        super.writeParagraphEnd();
        endParagraph();
    }

    @Override
    protected void writePageEnd() throws IOException {
        super.writePageEnd();
        endParagraph();
    }

    private void endParagraph() {
        portrait.paragraph(paragraph.toString(), false);
        paragraph.setLength(0);
    }
}
