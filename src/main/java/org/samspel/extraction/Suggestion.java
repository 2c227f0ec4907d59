package org.samspel.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samspel.languages.Language;

/**
 * What a file says about itself, and what can be guessed, so that a form can fill itself. All of it
 * is for a person to look over: names are those of whoever's computer it was, and titles those of
 * the last report.
 *
 * @param title in one line; never a file name
 * @param authors as the file spells them, at most twenty
 * @param language the one its text is in, else the one it states
 * @param pages pages, slides or sheets
 * @param date when it was made, as far as it knows
 * @param keywords at most thirty
 * @param summary its abstract: what stands below such a heading, else its first real paragraph
 */
public record Suggestion(
        Optional<String> title,
        List<String> authors,
        Optional<Language> language,
        Optional<Integer> pages,
        Optional<LocalDate> date,
        List<String> keywords,
        Optional<String> summary) {

    /** When there is nothing to suggest. */
    public static final Suggestion NOTHING =
            new Suggestion(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());

    private static final int MOST = 100;
    private static final int LONGEST = 1 << 16;

    public Suggestion {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }

    void write(DataOutputStream out) throws IOException {
        write(out, title.stream().toList());
        write(out, authors);
        write(out, language.map(Language::code).stream().toList());
        write(out, pages.map(String::valueOf).stream().toList());
        write(out, date.map(LocalDate::toString).stream().toList());
        write(out, keywords);
        write(out, summary.stream().toList());
    }

    static Suggestion read(DataInputStream in) throws IOException {
        return new Suggestion(
                readTexts(in).stream().findFirst(),
                readTexts(in),
                readTexts(in).stream().findFirst().flatMap(Language::of),
                readTexts(in).stream().findFirst().map(Integer::valueOf),
                readTexts(in).stream().findFirst().map(LocalDate::parse),
                readTexts(in),
                readTexts(in).stream().findFirst());
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeByte(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        if (count > MOST) {
            throw new IOException("This is not a suggestion");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("This is not a suggestion");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The suggestion breaks off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
