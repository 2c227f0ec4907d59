package org.samspel.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Locale;
import org.samspel.content.Outcome;
import org.samspel.publishing.Address;
import org.samspel.uploads.Shortage;
import org.samspel.writing.Text;
import org.samspel.writing.WorkFile;
import org.samspel.writing.Written;

/** What has become of a program's wish, as it is told. */
record Outcomes(Question question) {

    /**
     * @throws Objection when nothing has come of it
     */
    Response of(Written written) {
        return switch (written) {
            case Written.TextThere there -> of(there.text(), there.isNew());
            case Written.FileThere there -> of(there.file(), there.isNew());
            case Written.FilesThere there -> of(there);
            case Written.FileReadable there -> of(there);
            case Written.Removed removed ->
                    Response.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
            case Written.InUse inUse -> throw new Objection(Trouble.IN_USE);
            case Written.Missing missing -> throw new Objection(Trouble.NOT_FOUND);
            case Written.ScopeMissing missing -> throw Objection.scope(missing.scope().word());
            case Written.RoleMissing missing -> throw new Objection(Trouble.MISSING_ROLE);
            case Written.Taken taken -> throw new Objection(Trouble.TAKEN);
            case Written.Outdated outdated -> throw new Objection(Trouble.OUTDATED);
            case Written.Unnamable name -> throw Objection.unnamable(name.parameter(), name.name());
            case Written.Mistaken mistaken ->
                    throw Objection.found(
                            mistaken.problems().stream()
                                    .map(problem -> Finding.of(problem, reader()))
                                    .toList());
            case Written.Unwanted unwanted ->
                    throw new Objection(
                            Trouble.UNWANTED_FILE, "", List.of(), said(unwanted.objection().key()));
            case Written.NoRoom none -> throw noRoom(none.shortage());
            case Written.Incomplete incomplete -> throw new Objection(Trouble.NOT_READABLE);
            case Written.Impossible impossible -> throw impossible(impossible.reason());
        };
    }

    private Response of(Text text, boolean isNew) {
        SourceItem item = SourceItem.of(question.api(), text, reader());
        Response answer = Answers.own(isNew ? 201 : 200, item, text.tag());
        return isNew ? at(answer, item.self()) : answer;
    }

    private Response of(WorkFile file, boolean isNew) {
        SentFile item = SentFile.of(question.api(), file);
        Response answer = Answers.own(isNew ? 201 : 200, item, file.sha256());
        return isNew ? at(answer, item.self()) : answer;
    }

    private Response of(Written.FilesThere there) {
        String path = "/works/" + Address.encode(there.work().toString()) + "/files";
        return Answers.of(
                question,
                new Paging(question, path, there.files().size())
                        .<WorkFile, SentFile>of(
                                there.files(), file -> SentFile.of(question.api(), file)));
    }

    private static Response of(Written.FileReadable there) {
        return Answers.file(
                there.file(),
                out -> {
                    try (InputStream in = Channels.newInputStream(there.bytes().open())) {
                        in.transferTo(out);
                    }
                });
    }

    private Locale reader() {
        return question.language().locale();
    }

    private static Response at(Response answer, String address) {
        return Response.fromResponse(answer).header(HttpHeaders.LOCATION, address).build();
    }

    private Objection noRoom(Shortage shortage) {
        Trouble trouble = shortage.status() == 413 ? Trouble.FILE_TOO_LARGE : Trouble.NO_ROOM;
        return new Objection(trouble, "", List.of(), said(shortage.key()));
    }

    private String said(String key) {
        return question.api().surroundings().wording().text(question.language(), key);
    }

    private Objection impossible(Outcome.Reason reason) {
        return switch (reason) {
            case NO_SPACE ->
                    new Objection(Trouble.NO_ROOM, "", List.of(), said(Shortage.DISK.key()));
            case READ_ONLY -> new Objection(Trouble.READ_ONLY);
            case TOO_LARGE ->
                    new Objection(Trouble.FILE_TOO_LARGE, "", List.of(), said(Shortage.FILE.key()));
            // A name that somebody has chosen was told apart before.
            case IN_THE_WAY, NAME_IMPOSSIBLE -> new Objection(Trouble.IN_THE_WAY);
            case NOT_KEPT -> new Objection(Trouble.NOT_KEPT);
        };
    }
}
