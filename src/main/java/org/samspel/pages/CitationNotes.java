package org.samspel.pages;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.samspel.archives.Citations;
import org.samspel.entries.Entry;
import org.samspel.entries.Work;
import org.samspel.exchange.Apa;
import org.samspel.exchange.Publications;
import org.samspel.languages.Language;
import org.samspel.publishing.Address;
import org.samspel.publishing.Addresses;
import org.samspel.publishing.Place;
import org.samspel.publishing.Site;

/** What is needed to cite a work or a folder, as a note in plain text, one fact a line. */
public final class CitationNotes implements Citations {
    private static final List<String> CITED = List.of("publisher", "reportNumber", "license");

    private final Pages.Surroundings surroundings;

    public CitationNotes(Pages.Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String text(Site site, Place.Page page) {
        Note note = new Note(page.language());
        note.heading("archive.cite");
        switch (page) {
            case Place.WorkPage work -> work(site, work, note);
            case Place.FolderPage folder -> folder(site, folder, note);
            case Place.Home ignored -> {}
            case Place.Listing ignored -> {}
            case Place.SearchPage ignored -> {}
            case Place.PreviewPage ignored -> {}
            case Place.ApiPage ignored -> {}
        }
        note.heading("archive.check");
        return note.text();
    }

    private void work(Site site, Place.WorkPage page, Note note) {
        Optional<Work> work = site.works().find(page.work());
        work.flatMap(found -> site.works().served(found, page.language()))
                .ifPresent(entry -> entry(site, entry, note));
        String address = surroundings.url() + "/id/" + Address.encode(page.work().toString());
        note.line("archive.address", address);
    }

    private void entry(Site site, Entry entry, Note note) {
        new Publications(site, surroundings.url())
                .of(entry)
                .map(publication -> Apa.of(publication, note.language))
                .ifPresent(note::reference);
        note.line("archive.title", entry.title());
        int authors = entry.authors().size();
        note.line("fact.authors", String.join(", ", entry.authors()), authors);
        note.line("archive.year", entry.published().map(day -> "" + day.getYear()).orElse(""));
        new Facts(site, note.language)
                .of(entry).stream()
                        .filter(fact -> CITED.contains(fact.key()))
                        .forEach(fact -> note.line("fact." + fact.key(), fact.value()));
    }

    private void folder(Site site, Place.FolderPage page, Note note) {
        Language language = page.language();
        Frames frames = new Frames(site, surroundings);
        site.library()
                .folder(page.folder())
                .ifPresent(folder -> note.line("archive.title", frames.title(folder, language)));
        note.line("archive.site", frames.in(site.definition().name(), language));
        note.line("archive.address", surroundings.url() + Addresses.of(page.folder(), language));
    }

    private final class Note {
        private final Language language;
        private final StringJoiner lines = new StringJoiner("\n", "", "\n");

        Note(Language language) {
            this.language = language;
        }

        void heading(String key) {
            if (lines.length() > 1) {
                lines.add("");
            }
            lines.add(word(key));
            lines.add("");
        }

        void reference(List<Apa.Piece> pieces) {
            lines.add(pieces.stream().map(Apa.Piece::text).collect(Collectors.joining()));
            lines.add("");
        }

        /** A fact nobody has given is left out; one of several lines becomes one. */
        void line(String key, String value, Object... arguments) {
            if (!value.isBlank()) {
                lines.add(word(key, arguments) + ": " + value.strip().replaceAll("\\s+", " "));
            }
        }

        private String word(String key, Object... arguments) {
            return surroundings.wording().text(language, key, arguments);
        }

        String text() {
            return lines.toString().stripTrailing() + "\n";
        }
    }
}
