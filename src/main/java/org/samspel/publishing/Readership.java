package org.samspel.publishing;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.EarlierVersion;
import org.samspel.content.FileHistory;
import org.samspel.content.History;
import org.samspel.documents.Document;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;

/**
 * Whether readers had what a file was before. A file beside a text is for readers when the text is:
 * what was only ever beside a draft is shown to nobody, also when the draft has been published
 * since. In doubt they had not.
 *
 * @param zone in which a day begins and ends
 */
record Readership(
        History history, FormerTexts texts, Site.Works works, Addresses addresses, ZoneId zone) {

    /**
     * @param document what the file is now, which readers see
     */
    boolean had(EarlierVersion version, Document document) throws IOException {
        ContentPath path = document.file().path();
        Optional<Work> owner = addresses.owner(path).flatMap(works::find);
        if (owner.isEmpty()) {
            String top = path.segments().getFirst();
            return version.path().segments().getFirst().equals(top);
        }
        for (Entry entry : owner.get().translations().values()) {
            if (sawBeside(entry, version)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text was there, for readers, up to the moment the version was replaced. */
    private boolean sawBeside(Entry entry, EarlierVersion version) throws IOException {
        FileHistory past = history.of(entry.source().path());
        Instant until = version.until();
        if (!past.since().isBefore(until)) {
            return false;
        }
        Optional<EarlierVersion> then =
                past.earlier().stream()
                        .filter(text -> !text.until().isBefore(until))
                        .reduce((newer, older) -> older);
        if (then.isEmpty()) {
            return isBeside(entry.source().path(), version)
                    && entry.visibility().at(until.atZone(zone));
        }
        boolean mayBeOlder =
                past.earlier().size() == FileHistory.MOST
                        && past.earlier().getLast().equals(then.get());
        return !mayBeOlder
                && isBeside(then.get().path(), version)
                && texts.of(then.get().path(), then.get().blob())
                        .filter(former -> former.visibility().at(until.atZone(zone)))
                        .isPresent();
    }

    private static boolean isBeside(ContentPath text, EarlierVersion version) {
        return text.parent().map(version.path()::startsWith).orElse(false);
    }
}
