package org.samspel.filing;

import java.util.ArrayList;
import java.util.List;
import org.samspel.content.Change;
import org.samspel.content.ContentPath;
import org.samspel.content.SourceFile;

/** Steps that take something away. */
final class Removing {
    private Removing() {}

    /** A file and what describes it. */
    static List<Change.Step> file(Stock stock, SourceFile file) {
        List<Change.Step> steps = new ArrayList<>();
        steps.add(step(file));
        stock.about(file.path()).map(Removing::step).ifPresent(steps::add);
        return steps;
    }

    /** A folder with everything in it. */
    static List<Change.Step> folder(Stock stock, ContentPath folder) {
        return stock.below(folder).stream().map(Removing::step).toList();
    }

    private static Change.Step step(SourceFile file) {
        return new Change.Step.Delete(file.path(), file.blob());
    }
}
