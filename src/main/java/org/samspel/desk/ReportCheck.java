package org.samspel.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.samspel.languages.Language;
import org.samspel.publishing.Publisher;
import org.samspel.staff.StaffView.Mistake;
import org.samspel.staff.Visit;
import org.samspel.uploads.Upload;

/** What has to be mended before a report can become a work. */
record ReportCheck(Visit visit, Publisher publisher, List<Upload> uploads) {

    List<Mistake> of(ReportFields fields) {
        List<Mistake> mistakes = new ArrayList<>(titles(visit, fields));
        Names names = new Names(publisher);
        for (Language language : fields.languages()) {
            if (names.slug(fields, language).isEmpty()) {
                mistakes.add(mistake("slug." + language.code(), "staff.wrong.slug"));
            }
        }
        if (!fields.of("date").isEmpty() && fields.date().isEmpty()) {
            mistakes.add(mistake("date", "staff.wrong.date"));
        }
        boolean isUnderWay =
                uploads.stream()
                        .filter(upload -> !fields.of(ReportFile.field(upload)).equals("out"))
                        .anyMatch(upload -> upload.state() instanceof Upload.State.Checking);
        if (isUnderWay) {
            mistakes.add(mistake("upload-files", "staff.wrong.checking"));
        }
        return mistakes;
    }

    /** There is a title, and none is missing where there is more. */
    static List<Mistake> titles(Visit visit, ReportFields fields) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Language language : Language.values()) {
            boolean isMore =
                    Stream.of("description", "text")
                            .anyMatch(name -> !fields.of(name, language).isEmpty());
            if (isMore && fields.of("title", language).isEmpty()) {
                mistakes.add(
                        new Mistake(
                                "title." + language.code(),
                                visit.text("staff.wrong.title.in", language.ownName())));
            }
        }
        if (mistakes.isEmpty() && fields.languages().isEmpty()) {
            mistakes.add(
                    new Mistake(
                            "title." + visit.language().code(), visit.text("staff.wrong.title")));
        }
        return mistakes;
    }

    private Mistake mistake(String field, String key) {
        return new Mistake(field, visit.text(key));
    }
}
