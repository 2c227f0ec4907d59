package org.samspel.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samspel.languages.Language;

/**
 * A reference in words: APA style, 7th edition, with the words of the reader's language. The full
 * processor for lists of references takes 0.3 s to start in each language; of its style a landing
 * page needs only this much.
 */
public final class Apa {
    private static final int MOST_AUTHORS = 20;

    private final Publication publication;
    private final Language reader;
    private final List<Piece> pieces = new ArrayList<>();

    private Apa(Publication publication, Language reader) {
        this.publication = publication;
        this.reader = reader;
    }

    /** A piece of the reference; titles are in italics. */
    public record Piece(String text, boolean italic) {}

    /** The reference, as texts to be set one after the other. */
    public static List<Piece> of(Publication publication, Language reader) {
        return new Apa(publication, reader).pieces();
    }

    private List<Piece> pieces() {
        String authors = authors();
        if (authors.isEmpty()) {
            title();
            add(" (" + date() + ").");
        } else {
            add(stopped(authors) + " (" + date() + "). ");
            title();
        }
        outlet().ifPresent(outlet -> add(" " + stopped(outlet)));
        add(" " + publication.where().permanent());
        return pieces;
    }

    private void add(String text) {
        pieces.add(new Piece(text, false));
    }

    private static String stopped(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private void title() {
        pieces.add(new Piece(publication.title(), true));
        Optional<String> number = publication.issue().number().map(this::number);
        number.ifPresent(text -> add(" (" + text + ")"));
        boolean ended = number.isEmpty() && publication.title().matches(".*[.?!…]");
        if (!ended) {
            add(".");
        }
    }

    /** {@code Rapport nr 3}; a series that has a name of its own says it by itself. */
    private String number(String number) {
        boolean bare = number.matches("\\d.*");
        return bare ? word("Rapport nr ", "Rapport nr. ", "Report No. ") + number : number;
    }

    private String word(String swedish, String norwegian, String english) {
        return switch (reader) {
            case SV -> swedish;
            case NB, NN -> norwegian;
            case EN -> english;
        };
    }

    /** Reports are known by their year, pages of the web by their day. */
    private String date() {
        Optional<LocalDate> date = publication.issue().date();
        if (date.isEmpty()) {
            return word("u.å.", "u.å.", "n.d.");
        }
        String pattern = word("yyyy, d MMMM", "yyyy, d. MMMM", "yyyy, MMMM d");
        return publication.type() == Publication.Type.ARTICLE
                ? DateTimeFormatter.ofPattern(pattern, reader.locale()).format(date.get())
                : String.valueOf(date.get().getYear());
    }

    /** A publisher who is the author is not named again. */
    private Optional<String> outlet() {
        String outlet = publication.issue().outlet();
        boolean named = publication.responsible().stream().anyMatch(a -> a.name().equals(outlet));
        return Optional.of(outlet).filter(name -> !named && !name.isEmpty());
    }

    private String authors() {
        List<String> names = publication.responsible().stream().map(Apa::author).toList();
        if (names.size() > MOST_AUTHORS) {
            return String.join(", ", names.subList(0, MOST_AUTHORS - 1)) + ", … " + names.getLast();
        }
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + ", & " + names.getLast();
    }

    private static String author(Agent agent) {
        return agent instanceof Agent.Person person
                ? person.family() + ", " + initials(person.given())
                : agent.name();
    }

    /** {@code Kari Anne} to {@code K. A.}, {@code Anne-Kari} to {@code A.-K.} */
    private static String initials(String given) {
        return Arrays.stream(given.split("[\\s.]+"))
                .filter(name -> !name.isEmpty())
                .map(Apa::initial)
                .collect(Collectors.joining(" "));
    }

    private static String initial(String name) {
        return Arrays.stream(name.split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .map(first -> first.toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining("-"));
    }
}
