package org.samspel.markdown;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Tells works of one author and year apart, 2004a and 2004b, by the alphabetical order of their
 * titles (APA 7, 8.19). The citation processor does not do it.
 */
final class YearSuffixes {
    private YearSuffixes() {}

    /** The works that are cited, with a letter where one is needed. */
    static Map<String, CSLItemData> add(Map<String, CSLItemData> known, List<String> cited) {
        Map<String, CSLItemData> items = new HashMap<>();
        Map<String, List<CSLItemData>> alike =
                cited.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(YearSuffixes::authorsAndYear));
        for (List<CSLItemData> works : alike.values()) {
            List<CSLItemData> sorted =
                    works.stream().sorted(Comparator.comparing(YearSuffixes::title)).toList();
            for (int i = 0; i < sorted.size(); i++) {
                CSLItemData work = sorted.get(i);
                items.put(work.getId(), sorted.size() == 1 ? work : withSuffix(work, i));
            }
        }
        return items;
    }

    private static CSLItemData withSuffix(CSLItemData work, int index) {
        String letter = String.valueOf((char) ('a' + index % 26));
        return new CSLItemDataBuilder(work).yearSuffix(letter).build();
    }

    private static String title(CSLItemData work) {
        return Objects.requireNonNullElse(work.getTitle(), "");
    }

    private static String authorsAndYear(CSLItemData work) {
        CSLName[] authors = Objects.requireNonNullElse(work.getAuthor(), new CSLName[0]);
        String names =
                Arrays.stream(authors)
                        .map(name -> name.getFamily() + "/" + name.getGiven() + name.getLiteral())
                        .collect(Collectors.joining(";"));
        CSLDate issued = work.getIssued();
        boolean dated = issued != null && issued.getDateParts() != null;
        String year = dated ? String.valueOf(issued.getDateParts()[0][0]) : "";
        return names.isEmpty() ? work.getId() : names + " " + year;
    }
}
