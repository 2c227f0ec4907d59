package org.samspel.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.documents.Document;
import org.samspel.languages.Language;
import org.samspel.previews.PreviewType;
import org.samspel.publishing.Address;
import org.samspel.publishing.Addresses;
import org.samspel.search.Results;

/**
 * A page of a PDF that was found, and the words found there as they are written. Both stand behind
 * the {@code #} of addresses: there they are the browser's own business, and the page that shows
 * the file stays one page.
 *
 * @param number from 1
 */
record PageInFile(int number, List<String> words) {
    private static final int MOST_WORDS = 8;

    /** Empty when the file has no pages that can be opened. */
    static Optional<PageInFile> of(Results.Hit hit, Document document) {
        boolean pdf = PreviewType.of(document).filter(PreviewType.PDF::equals).isPresent();
        if (!pdf || hit.page() == 0) {
            return Optional.empty();
        }
        List<String> words =
                hit.snippet().stream()
                        .filter(Results.Segment::marked)
                        .map(segment -> segment.text().toLowerCase(Locale.ROOT))
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
        return Optional.of(new PageInFile(hit.page(), words));
    }

    /** Where the portal shows the file, opened at the page, the words marked. */
    String preview(Document document, Language reader) {
        String address = Addresses.ofPreview(document.file().path(), reader);
        return words.isEmpty()
                ? in(address)
                : in(address)
                        + words.stream()
                                .map(word -> Address.encode(word).replace("/", "%2F"))
                                .collect(Collectors.joining("+", "&search=", ""));
    }

    /** The page in the file itself, as browsers open it (RFC 8118 §3). */
    String in(String file) {
        return file + "#page=" + number;
    }
}
