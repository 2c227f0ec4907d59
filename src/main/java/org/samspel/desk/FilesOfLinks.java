package org.samspel.desk;

import java.io.IOException;
import java.util.Optional;
import org.samspel.content.ContentPath;
import org.samspel.content.Revision;
import org.samspel.content.SourceFile;
import org.samspel.desk.Manuscripts.Name;
import org.samspel.desk.Manuscripts.Text;
import org.samspel.documents.Document;
import org.samspel.publishing.Address;
import org.samspel.publishing.Belongings;
import org.samspel.publishing.Manuscript;

/**
 * The files of a text that is not public, for whoever has a link to it: those of that work, and
 * none of another that lies in the same folder or below it.
 */
record FilesOfLinks(Links links, Manuscripts manuscripts) {
    /** Below it: the token of a link, and where the file lies within the folder of the work. */
    static final String PATH = "/preview/files/";

    /** The text with the files that go with it. */
    Manuscript manuscript(Text text) throws IOException {
        Manuscript all = manuscripts.proof(text);
        Belongings belongings = Belongings.of(manuscripts.places().revision());
        return new Manuscript(
                all.work(),
                all.folder(),
                all.texts(),
                all.files().stream().filter(file -> isOf(text, file, belongings)).toList(),
                all.notes());
    }

    /** What belongs to nobody yet, or to the folder, is the text's when it is named in it. */
    private boolean isOf(Text text, SourceFile file, Belongings belongings) {
        boolean isOwn = belongings.owner(file.path()).equals(Optional.of(text.name().work()));
        boolean isBeside =
                file.path()
                        .parent()
                        .equals(Optional.of(manuscripts.places().folder(text.name().work())));
        return isOwn || (isBeside && text.contents().contains(file.path().name()));
    }

    /** Addresses of files that work with a link only, for its page. */
    static String address(String token, Manuscript manuscript, SourceFile file) {
        int folder = manuscript.folder().value().length() + 1;
        return PATH + token + "/" + Address.encode(file.path().value().substring(folder));
    }

    /**
     * The file that an address means; empty also when the link does not work, or not any more.
     *
     * @param rest of the address, decoded
     */
    Optional<Document> find(String rest) throws IOException {
        int slash = rest.indexOf('/');
        Optional<Name> name = slash < 0 ? Optional.empty() : links.open(rest.substring(0, slash));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Text text = manuscripts.find(name.get());
        if (!manuscripts.isKnown(text)) {
            return Optional.empty();
        }
        Revision revision = manuscripts.places().revision();
        Belongings belongings = Belongings.of(revision);
        return ContentPath.of(
                        manuscripts.places().folder(name.get().work()) + rest.substring(slash))
                .flatMap(revision::file)
                .filter(file -> !file.path().extension().equals("md"))
                .filter(file -> isOf(text, file, belongings))
                .map(Document::of);
    }
}
