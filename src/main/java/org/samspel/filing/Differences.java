package org.samspel.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samspel.content.TextDifference;
import org.samspel.filing.HistoryView.Piece;
import org.samspel.metadata.FieldChanges;
import org.samspel.staff.Visit;

/** What has changed in a text, in words and shown. */
final class Differences {
    /** So many characters around a change are shown. */
    private static final int AROUND = 160;

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\n(.*?\\n)??---\\n?", Pattern.DOTALL);

    /** Fields that have a name in the interface. */
    private static final Set<String> NAMED =
            Set.of(
                    "title",
                    "description",
                    "date",
                    "language",
                    "order",
                    "authors",
                    "tags",
                    "draft",
                    "license",
                    "slug",
                    "image",
                    "imagealt",
                    "files");

    private Differences() {}

    /**
     * The pieces, of long stretches that both have only what is near a change.
     *
     * @return empty when nothing differs
     */
    static List<Piece> pieces(TextDifference difference) {
        List<Piece> pieces = new ArrayList<>();
        if (difference.isNone()) {
            return pieces;
        }
        List<TextDifference.Piece> all = difference.pieces();
        for (int i = 0; i < all.size(); i++) {
            TextDifference.Piece piece = all.get(i);
            if (piece.kind() == TextDifference.Kind.SAME) {
                same(piece.text(), i == 0, i == all.size() - 1, pieces);
            } else {
                pieces.add(new Piece(piece.kind().name().toLowerCase(Locale.ROOT), piece.text()));
            }
        }
        return pieces;
    }

    private static void same(String text, boolean isFirst, boolean isLast, List<Piece> pieces) {
        int before = isFirst ? 0 : AROUND;
        int after = isLast ? 0 : AROUND;
        if (text.length() <= before + after + AROUND) {
            pieces.add(new Piece("same", text));
            return;
        }
        pieces.add(new Piece("same", text.substring(0, text.offsetByCodePoints(0, before / 2))));
        pieces.add(new Piece("left", ""));
        pieces.add(
                new Piece(
                        "same",
                        text.substring(text.offsetByCodePoints(text.length(), -(after / 2)))));
    }

    /**
     * Names of what has changed: fields, and the text below them.
     *
     * @param isMapping whether the whole file is fields
     */
    static String fields(Visit visit, Change change, boolean isMapping) {
        String before = matter(change.before(), isMapping);
        String after = matter(change.after(), isMapping);
        List<String> names = new ArrayList<>();
        for (String field : FieldChanges.between(before, after)) {
            names.add(NAMED.contains(field) ? visit.text("filing.field." + field) : field);
        }
        boolean isSame = isMapping || body(change.before()).equals(body(change.after()));
        if (!isSame) {
            names.add(visit.text("filing.field.text"));
        }
        return String.join(", ", names);
    }

    /** A text as it was and as it became. */
    record Change(String before, String after) {}

    private static String matter(String text, boolean isMapping) {
        if (isMapping) {
            return text;
        }
        Matcher matter = FRONT_MATTER.matcher(text);
        return matter.find() ? String.valueOf(matter.group(1)) : "";
    }

    private static String body(String text) {
        return FRONT_MATTER.matcher(text).replaceFirst("").strip();
    }
}
