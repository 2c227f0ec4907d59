package org.samspel.archives;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.samspel.content.SourceFile;

/** Opens files as they were in their revision. */
@FunctionalInterface
public interface FileSource {

    /**
     * @throws IOException when the disk has something else there by now, or cannot give it
     */
    FileChannel open(SourceFile file) throws IOException;
}
