package org.samspel.catalogue;

import java.util.List;
import java.util.Optional;
import org.samspel.openapi.About;

/** A folder visitors browse. */
@About("A folder of files.")
public record FolderItem(
        @About("Its path in the content.") String id,
        Text title,
        @About("One sentence about it.") Optional<Text> description,
        @About("Folders in it.") List<Reference> folders,
        @About("Files in it.") List<Reference> files,
        Links links) {}
