package org.samspel.harvesting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.samspel.harvesting.Verb.Names;

/** Reads a harvester's request, and notes everything that is wrong with it. */
final class RequestReader {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+");
    private static final Pattern SET = Pattern.compile(PREFIX + "(:" + PREFIX + ")*+");

    private final Arguments arguments;
    private final Records.Now now;
    private final Identifiers identifiers;
    private final List<Fault> faults = new ArrayList<>();

    RequestReader(Arguments arguments, Records.Now now, Identifiers identifiers) {
        this.arguments = arguments;
        this.now = now;
        this.identifiers = identifiers;
    }

    /** Everything that is wrong; a request that can be answered has no fault. */
    List<Fault> faults() {
        return faults;
    }

    /** What is asked; empty when there are faults. */
    Optional<Question> read(SecretKey key) {
        Optional<Verb> verb = arguments.one(Names.VERB).flatMap(Verb::of);
        if (verb.isEmpty()) {
            faults.add(
                    new Fault(
                            Fault.Code.BAD_VERB,
                            "Give the argument 'verb' once, as one of the six of OAI-PMH 2.0."));
            return Optional.empty();
        }
        check(verb.get());
        Optional<Question> question =
                faults.isEmpty() ? question(verb.get(), key) : Optional.empty();
        return question.filter(asked -> faults.isEmpty());
    }

    private void check(Verb verb) {
        for (String name : arguments.values().keySet()) {
            if (!verb.takes(name)) {
                faults.add(Fault.argument(verb.called() + " has no argument '" + name + "'."));
            } else if (arguments.isRepeated(name)) {
                faults.add(Fault.argument("Give the argument '" + name + "' once."));
            } else if (arguments.one(name).filter(String::isEmpty).isPresent()) {
                faults.add(Fault.argument("The argument '" + name + "' is empty."));
            }
        }
        for (String name : verb.missing(arguments.values().keySet())) {
            faults.add(Fault.argument("The argument '" + name + "' is missing."));
        }
        boolean goesOn = arguments.values().containsKey(Names.TOKEN);
        if (goesOn && arguments.values().size() > 2) {
            faults.add(Fault.argument("A resumptionToken stands alone, with 'verb' only."));
        }
        pattern(Names.PREFIX, PREFIX);
        pattern(Names.SET, SET);
        pattern(Names.IDENTIFIER, Identifiers.ADDRESS);
        dates();
    }

    private void pattern(String name, Pattern pattern) {
        if (arguments.one(name).filter(value -> !pattern.matcher(value).matches()).isPresent()) {
            faults.add(Fault.argument("The argument '" + name + "' has what it can't have."));
        }
    }

    private void dates() {
        Optional<String> from = arguments.one(Names.FROM);
        Optional<String> until = arguments.one(Names.UNTIL);
        Optional<Instant> first = date(Names.FROM, Dates::first);
        Optional<Instant> last = date(Names.UNTIL, Dates::last);
        if (first.isPresent() && last.isPresent()) {
            if (from.map(String::length).equals(until.map(String::length))) {
                if (first.get().isAfter(last.get())) {
                    faults.add(Fault.argument("'from' is after 'until'."));
                }
            } else {
                faults.add(Fault.argument("Give 'from' and 'until' both as days or as seconds."));
            }
        }
    }

    private Optional<Instant> date(String name, Function<String, Optional<Instant>> reader) {
        Optional<String> text = arguments.one(name);
        Optional<Instant> date = text.flatMap(reader);
        if (text.isPresent() && date.isEmpty()) {
            faults.add(
                    Fault.argument(
                            "Give '"
                                    + name
                                    + "' as 2026-01-31 or as 2026-01-31T12:00:00Z, in UTC."));
        }
        return date;
    }

    private Optional<Question> question(Verb verb, SecretKey key) {
        return switch (verb) {
            case IDENTIFY -> Optional.of(new Question.Identify());
            case LIST_METADATA_FORMATS -> formats();
            case LIST_SETS -> sets();
            case GET_RECORD -> one(format(), record());
            case LIST_IDENTIFIERS, LIST_RECORDS ->
                    arguments
                            .one(Names.TOKEN)
                            .map(sent -> goOn(verb, Token.open(sent, key)))
                            .orElseGet(() -> begin(verb));
        };
    }

    private static Optional<Question> one(
            Optional<MetadataFormat> format, Optional<LedgerEntry> record) {
        return format.flatMap(known -> record.map(found -> new Question.One(found, known)));
    }

    private Optional<Question> formats() {
        return arguments.one(Names.IDENTIFIER).isEmpty()
                ? Optional.of(new Question.Formats(Optional.empty()))
                : record().map(found -> new Question.Formats(Optional.of(found)));
    }

    /** All sets are in one answer, so there is no token for more. */
    private Optional<Question> sets() {
        if (arguments.one(Names.TOKEN).isPresent()) {
            faults.add(Fault.token("ListSets gives no tokens."));
        }
        return Optional.of(new Question.AllSets());
    }

    private Optional<LedgerEntry> record() {
        Optional<LedgerEntry> found =
                arguments
                        .one(Names.IDENTIFIER)
                        .flatMap(identifiers::name)
                        .flatMap(now.catalogue()::find);
        if (found.isEmpty()) {
            faults.add(new Fault(Fault.Code.ID_DOES_NOT_EXIST, "There is no such record."));
        }
        return found;
    }

    private Optional<MetadataFormat> format() {
        Optional<MetadataFormat> format = arguments.one(Names.PREFIX).flatMap(MetadataFormat::of);
        if (format.isEmpty()) {
            faults.add(
                    new Fault(
                            Fault.Code.CANNOT_DISSEMINATE_FORMAT,
                            "See ListMetadataFormats for the formats there are."));
        }
        return format;
    }

    private Optional<Question> goOn(Verb verb, Optional<Token> token) {
        boolean isGood = token.filter(it -> it.isGoodFor(verb, now.time())).isPresent();
        if (!isGood) {
            faults.add(Fault.token("The token is none of this list, or has expired."));
        }
        return token.map(Question.GoOn::new);
    }

    private Optional<Question> begin(Verb verb) {
        Catalogue.Selection selection =
                new Catalogue.Selection(
                        arguments.one(Names.FROM).flatMap(Dates::first),
                        arguments.one(Names.UNTIL).flatMap(Dates::last),
                        arguments.one(Names.SET),
                        now.catalogue().publication());
        return format().map(format -> new Question.Begin(verb, format, selection));
    }
}
