package org.samspel.web;

import org.samspel.documents.Download;

/** Is told of each download that reached its reader, as far as a server can know. */
@FunctionalInterface
public interface DownloadListener {
    /**
     * Called once when the whole of a 200 answer to GET has been written; never for parts, HEAD,
     * 304, or a transfer that broke off. On the thread that wrote the last bytes: it must be quick.
     */
    void completed(Downloader downloader, Download download);
}
