package org.samspel.archives;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samspel.digests.Sha256;
import org.samspel.documents.Document;
import org.samspel.documents.Download;
import org.samspel.languages.Language;

/**
 * A ZIP of stored files, made while it is sent. Two of the same files are equal byte for byte, on
 * any server and after any restart.
 */
public final class Archive implements Download {
    /** Part of the validator: to be changed when the same files come to give other bytes. */
    private static final String FORM = "samspel archive 1\n";

    private final String name;
    private final int files;
    private final Instant modified;
    private final String etag;
    private final Piece bytes;

    private Archive(String name, int files, List<Member> members) {
        this.name = name;
        this.files = files;
        modified = newest(members);
        etag = '"' + digest(members) + '"';
        bytes = layout(members);
    }

    /**
     * @param name file name
     * @param files how many of the members are the readers' own
     */
    static Archive of(String name, int files, List<Member> members) {
        return new Archive(name, files, List.copyOf(members));
    }

    private static Instant newest(List<Member> members) {
        return members.stream().map(Member::modified).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static String digest(List<Member> members) {
        Sha256 sum = new Sha256();
        sum.add(FORM);
        for (Member member : members) {
            String line =
                    member.sha256()
                            + " "
                            + member.size()
                            + " "
                            + member.modified().getEpochSecond()
                            + " "
                            + member.name()
                            + "\n";
            sum.add(line);
        }
        return sum.hex();
    }

    /** Header and bytes of each member, then the directory of them all. */
    private static Piece layout(List<Member> members) {
        int count = members.size();
        Row body =
                Row.of(
                        2 * count,
                        i -> {
                            Member member = members.get(i / 2);
                            return i % 2 == 0 ? ZipRecords.localHeader(member) : member.data();
                        });
        Row directory =
                Row.of(count, i -> ZipRecords.directoryRecord(members.get(i), body.start(2 * i)));
        Piece end = ZipRecords.end(count, body.length(), directory.length());
        return Row.of(3, List.of(body, directory, end)::get);
    }

    /** How many files a reader finds in it, beside those that are about them. */
    public int files() {
        return files;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public long size() {
        return bytes.length();
    }

    @Override
    public String etag() {
        return etag;
    }

    @Override
    public Instant modified() {
        return modified;
    }

    /** Its files may be in any. */
    @Override
    public Optional<Language> language() {
        return Optional.empty();
    }

    @Override
    public Optional<Document> document() {
        return Optional.empty();
    }

    /** To know it, all files would have to be read. */
    @Override
    public Optional<String> sha256() {
        return Optional.empty();
    }

    @Override
    public ReadableByteChannel open(long position) throws IOException {
        return bytes.open(position);
    }
}
