package org.samspel.filing;

import java.util.ArrayList;
import java.util.List;
import org.samspel.content.ContentPath;
import org.samspel.documents.Folder;
import org.samspel.staff.Visit;

/** What is in a folder that somebody is looking at. */
record Contents(Visit visit, Stock stock, Folder folder) {
    ContentPath path() {
        return folder.path();
    }

    String address() {
        return Ways.folders(path());
    }

    Listing listing() {
        return new Listing(stock, visit);
    }

    String title() {
        return listing().title(folder);
    }

    /**
     * Of the things in the folder those that were chosen.
     *
     * @param paths as a form says them
     */
    List<Putting.Thing> chosen(List<String> paths) {
        List<Putting.Thing> things = new ArrayList<>();
        folder.folders().stream()
                .filter(path -> paths.contains(path.value()))
                .forEach(path -> things.add(new Putting.Thing.Folder(path)));
        folder.documents().stream()
                .filter(path -> paths.contains(path.value()))
                .forEach(path -> things.add(new Putting.Thing.File(path)));
        return things;
    }
}
