package org.samspel.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samspel.openapi.About;

/** A file readers can download. */
@About("A file that can be downloaded.")
public record FileItem(
        @About("Its path in the content.") String id,
        @About("Its name.") String name,
        Text title,
        @About("One sentence about it.") Optional<Text> description,
        @About(
                        value = "The language of what is in it.",
                        oneOf = {"sv", "nb", "nn", "en"})
                Optional<String> language,
        String mediaType,
        @About("What people call its type; may be empty.") String type,
        @About("In bytes.") long size,
        @About("SHA-256 of its bytes, in hexadecimal.") String sha256,
        @About("The day it is dated.") Optional<LocalDate> date,
        @About("Names, as they are signed.") List<String> authors,
        @About("The work it lies with.") Optional<Reference> work,
        @About("The folder it lies in.") Optional<Reference> folder,
        Links links) {}
