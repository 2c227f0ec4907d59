package org.samspel.api;

import org.samspel.openapi.About;
import org.samspel.publishing.Address;
import org.samspel.writing.WorkFile;

/** A file beside a work, for who may see drafts. */
@About("A file beside a work.")
public record SentFile(
        @About("Its path in the content.") String id,
        @About("Its name.") String name,
        @About("SHA-256 of its bytes, in hexadecimal.") String sha256,
        @About("In bytes.") long size,
        @About("Whether readers can get it now.") boolean published,
        @About("Where a published file is told about.") String self,
        @About("Where its bytes are, for who has a token with the scope read.") String bytes) {

    static SentFile of(Api api, WorkFile file) {
        String base = api.surroundings().url() + "/api/v1";
        return new SentFile(
                file.path().value(),
                file.path().name(),
                file.sha256(),
                file.size(),
                file.shown(),
                base + "/files/" + Address.encode(file.path().value()),
                base
                        + "/works/"
                        + Address.encode(file.work().toString())
                        + "/files/"
                        + Address.encode(file.name()));
    }
}
