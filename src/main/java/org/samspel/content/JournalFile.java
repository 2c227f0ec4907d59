package org.samspel.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The one journal there may be, on the disk: {@code intended} while bytes are laid ready, {@code
 * decided} from the moment at which the change will happen whatever comes.
 *
 * <p>Form: a line for the form, a line each for head and commit, a line for each folder and each
 * move with tabs between its parts, and the CRC-32 of all that. Paths are relative URIs.
 */
final class JournalFile {

    private static final Logger LOG = System.getLogger(JournalFile.class.getName());
    private static final String FORM = "samspel change 1";
    private static final String NONE = "-";

    private final Path folder;

    /**
     * @param folder for the journal alone
     */
    JournalFile(Path folder) {
        this.folder = folder;
    }

    private Path intended() {
        return folder.resolve("intended");
    }

    private Path decided() {
        return folder.resolve("decided");
    }

    /** What may have to be taken back. */
    Optional<Journal> intended(Path root) throws IOException {
        return read(intended(), root);
    }

    /** What has to be done to its end. */
    Optional<Journal> decided(Path root) throws IOException {
        return read(decided(), root);
    }

    void intend(Journal journal, Path root) throws IOException {
        Files.createDirectories(folder);
        write(journal, root, intended());
    }

    /** When this returns the change is going to happen, even when the power fails. */
    void decide(Journal journal, Path root) throws IOException {
        write(journal, root, decided());
    }

    /** The change is not going to happen after all. */
    void withdraw() throws IOException {
        if (Files.deleteIfExists(decided())) {
            Disk.force(folder);
        }
    }

    /** There is nothing left to do. */
    void drop() throws IOException {
        if (Files.isDirectory(folder)) {
            // In this order: without its decision an intention would be taken back.
            Files.deleteIfExists(intended());
            Files.deleteIfExists(decided());
            Disk.force(folder);
        }
    }

    private void write(Journal journal, Path root, Path place) throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, FORM);
        line(text, journal.head().name(), journal.commit().name());
        journal.folders().forEach(made -> line(text, "folder", relative(root, made)));
        for (Journal.Move move : journal.moves()) {
            line(
                    text,
                    move.isNew() ? "new" : "old",
                    relative(root, move.from()),
                    move.stamp(),
                    move.to().map(to -> relative(root, to)).orElse(NONE),
                    move.giving());
        }
        line(text, checksum(text.toString()));
        Path draft = place.resolveSibling(place.getFileName() + ".new");
        Files.write(draft, text.toString().getBytes(US_ASCII));
        Disk.force(draft);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        Disk.force(folder);
    }

    private static void line(StringBuilder text, String... parts) {
        text.append(String.join("\t", parts)).append('\n');
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(US_ASCII));
        return Long.toHexString(checksum.getValue());
    }

    private static String relative(Path root, Path place) {
        return root.toUri().relativize(place.toUri()).getRawPath();
    }

    private static Path place(Path root, String relative) {
        return Path.of(URI.create(root.toUri() + relative));
    }

    private static Optional<Journal> read(Path place, Path root) throws IOException {
        String text;
        try {
            text = Files.readString(place, US_ASCII);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        int end = text.lastIndexOf('\n', text.length() - 2) + 1;
        String body = text.substring(0, end);
        if (!body.startsWith(FORM) || !text.substring(end).strip().equals(checksum(body))) {
            LOG.log(
                    Level.ERROR,
                    "The journal of a change is damaged and counts as none: {0}",
                    place);
            Files.delete(place);
            return Optional.empty();
        }
        return Optional.of(journal(body.lines().toList(), root));
    }

    private static Journal journal(List<String> lines, Path root) {
        String[] commits = lines.get(1).split("\t", -1);
        List<Path> folders = new ArrayList<>();
        List<Journal.Move> moves = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> parts = Arrays.asList(line.split("\t", -1));
            if (parts.get(0).equals("folder")) {
                folders.add(place(root, parts.get(1)));
            } else {
                moves.add(move(parts, root));
            }
        }
        return new Journal(
                ObjectId.fromString(commits[0]), ObjectId.fromString(commits[1]), folders, moves);
    }

    private static Journal.Move move(List<String> parts, Path root) {
        return new Journal.Move(
                place(root, parts.get(1)),
                parts.get(2),
                Optional.of(parts.get(3)).filter(to -> !to.equals(NONE)).map(to -> place(root, to)),
                parts.get(4),
                parts.get(0).equals("new"));
    }
}
