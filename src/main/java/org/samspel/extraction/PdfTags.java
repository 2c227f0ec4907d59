package org.samspel.extraction;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Counts what matters in the structure tree of a PDF (ISO 32000-1 §14.7). It walks without
 * recursion and meets no element twice, because a hostile tree may be deep or closed to a ring.
 */
final class PdfTags {

    /** Elements; an estimate of what no real report reaches. */
    private static final int MOST = 50_000;

    /** How often one role may stand for another; real files do it once. */
    private static final int MOST_ROLES = 10;

    private record Step(COSBase node, boolean inTable) {}

    private final COSDictionary roles;
    private final Deque<Step> ahead = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int headings;
    private int figures;
    private int described;
    private int tables;
    private int tablesWithHeadings;

    /** The table the walk is in, until it has shown a heading. */
    private boolean tableLacksHeadings;

    PdfTags(PDStructureTreeRoot root) {
        COSDictionary tree = root.getCOSObject();
        COSDictionary named = tree.getCOSDictionary(COSName.ROLE_MAP);
        roles = named == null ? new COSDictionary() : named;
        push(tree, false);
        while (!ahead.isEmpty() && seen.size() < MOST) {
            walk(ahead.pop());
        }
    }

    void report(AccessibilityCheck check, ExtractedText text) {
        check.headings(headings, text);
        check.found(Finding.Aspect.IMAGES, described, figures);
        check.found(Finding.Aspect.TABLES, tablesWithHeadings, tables);
    }

    private void push(COSDictionary parent, boolean inTable) {
        COSBase kids = parent.getDictionaryObject(COSName.K);
        if (kids != null) {
            ahead.push(new Step(kids, inTable));
        }
    }

    private void walk(Step step) {
        if (!seen.add(step.node())) {
            return;
        }
        switch (step.node()) {
            case COSArray array -> children(array, step.inTable());
            case COSDictionary element -> look(element, step.inTable());
            default -> {} // numbers of marked content
        }
    }

    /** The first child is looked at first, so that a table is done before the next begins. */
    private void children(COSArray array, boolean inTable) {
        for (int i = Math.min(array.size(), MOST) - 1; i >= 0; i--) {
            COSBase child = array.getObject(i);
            if (child instanceof COSDictionary || child instanceof COSArray) {
                ahead.push(new Step(child, inTable));
            }
        }
    }

    private void look(COSDictionary element, boolean inTable) {
        String role = role(element);
        boolean table = role.equals("Table");
        if (role.matches("H\\d*|Title")) {
            headings++;
        } else if (role.equals("Figure")) {
            figures++;
            described += says(element, COSName.ALT) || says(element, COSName.ACTUAL_TEXT) ? 1 : 0;
        } else if (table) {
            tables++;
            tableLacksHeadings = true;
        } else if (role.equals("TH") && inTable && tableLacksHeadings) {
            tableLacksHeadings = false;
            tablesWithHeadings++;
        }
        push(element, inTable || table);
    }

    private static boolean says(COSDictionary element, COSName key) {
        String text = element.getString(key);
        return text != null && !text.isBlank();
    }

    /** The standard role behind the author's own. */
    private String role(COSDictionary element) {
        String role = String.valueOf(element.getNameAsString(COSName.S));
        for (int i = 0; i < MOST_ROLES; i++) {
            String standard = roles.getNameAsString(COSName.getPDFName(role));
            if (standard == null || standard.equals(role)) {
                return role;
            }
            role = standard;
        }
        return role.toLowerCase(Locale.ROOT);
    }
}
