package org.samspel.catalogue;

import org.samspel.openapi.About;

/** Another thing of the site, by its name and where to ask for it. */
@About("Another work, file or folder.")
public record Reference(
        @About("Its permanent name, or the path of a file or folder.") String id,
        @About("What it is called.") Text title,
        @About("Where this interface tells more.") String self) {}
