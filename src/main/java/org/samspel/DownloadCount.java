package org.samspel;

import java.util.Optional;
import java.util.function.Supplier;
import org.samspel.documents.Document;
import org.samspel.documents.Download;
import org.samspel.entries.WorkId;
import org.samspel.publishing.Site;
import org.samspel.statistics.Item;
import org.samspel.statistics.Statistics;
import org.samspel.statistics.Visitor;
import org.samspel.web.DownloadListener;
import org.samspel.web.Downloader;

/** Tells the statistics of each document that was sent; archives are counted by nobody. */
record DownloadCount(Statistics statistics, Supplier<Site> site) implements DownloadListener {
    @Override
    public void completed(Downloader downloader, Download download) {
        Visitor visitor =
                new Visitor(downloader.address(), downloader.userAgent(), downloader.purpose());
        download.document().ifPresent(document -> statistics.downloaded(visitor, item(document)));
    }

    private Item item(Document document) {
        Optional<String> owner =
                site.get().addresses().owner(document.file().path()).map(WorkId::toString);
        return new Item(document.file().path(), owner, document.language());
    }
}
