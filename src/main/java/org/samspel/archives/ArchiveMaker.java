package org.samspel.archives;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts files, the text on how to cite them, and the list of their digests into an archive. */
final class ArchiveMaker {
    static final String CITATION = "CITATION.txt";

    /** In the form that {@code sha256sum -c} reads. */
    static final String MANIFEST = "MANIFEST-SHA256.txt";

    private final FileSource files;

    ArchiveMaker(FileSource files) {
        this.files = files;
    }

    /**
     * @param title of the top folder and of the archive, before it becomes a file name
     */
    Archive make(String title, List<Selection.Chosen> chosen, String citation) {
        String top = MemberNames.clean(title.replace('/', '_'));
        Instant newest =
                chosen.stream()
                        .map(each -> each.file().modified())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        MemberNames names = names(chosen);
        List<Member> members = new ArrayList<>(chosen.size() + 2);
        members.add(
                Member.made(
                        top + "/" + names.give(CITATION),
                        newest,
                        new Bytes(citation.getBytes(UTF_8))));
        String manifest = top + "/" + names.give(MANIFEST);
        for (Selection.Chosen each : chosen) {
            members.add(Member.of(top + "/" + names.give(each.path()), each.file(), files));
        }
        members.add(1, Member.made(manifest, newest, manifest(members, top.length() + 1)));
        return Archive.of(top + ".zip", chosen.size(), members);
    }

    private static MemberNames names(List<Selection.Chosen> chosen) {
        return new MemberNames(chosen.stream().map(Selection.Chosen::path).toList());
    }

    /** Line by line, so that a long one need not be kept. */
    private static Piece manifest(List<Member> members, int topLength) {
        List<Member> listed = List.copyOf(members);
        return Row.of(
                listed.size(),
                i -> {
                    Member member = listed.get(i);
                    String line = member.sha256() + "  " + member.name().substring(topLength);
                    return new Bytes((line + "\n").getBytes(UTF_8));
                });
    }
}
