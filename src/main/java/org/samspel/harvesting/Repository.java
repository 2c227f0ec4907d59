package org.samspel.harvesting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.samspel.exchange.DublinCoreXml;
import org.samspel.exchange.Xml;

/** Answers harvesters (OAI-PMH 2.0). */
final class Repository {
    /** Where it is on every site. */
    static final String PATH = "/oai";

    /** Records in one answer. */
    private static final int PART = 100;

    private static final LedgerEntry.Place BEFORE_ALL = new LedgerEntry.Place(Instant.MIN, "");
    private static final Fault NOTHING =
            new Fault(Fault.Code.NO_RECORDS_MATCH, "There are no records that fit.");

    private final String url;
    private final Identifiers identifiers;
    private final SecretKey key;
    private final Sets.Wording wording;

    /**
     * @param url the site's public address, without a slash at the end
     * @param key with which tokens are signed
     */
    Repository(String url, SecretKey key, Sets.Wording wording) {
        this.url = url;
        this.wording = wording;
        this.key = key;
        identifiers = Identifiers.ofSite(url);
    }

    /** The answer, as XML. */
    String answer(Arguments arguments, Records.Now now) {
        Envelope envelope = new Envelope(url + PATH, now);
        RequestReader reader = new RequestReader(arguments, now, identifiers);
        Optional<Question> question = reader.read(key);
        if (question.isEmpty()) {
            return envelope.faults(arguments, reader.faults());
        }
        Xml content = content(question.get(), now);
        return content.isEmpty()
                ? envelope.faults(arguments, List.of(NOTHING))
                : envelope.answer(arguments, content);
    }

    private Xml content(Question question, Records.Now now) {
        return switch (question) {
            case Question.Identify ignored -> new Description(url, identifiers).of(now.catalogue());
            case Question.Formats ignored -> formats();
            case Question.AllSets ignored -> sets(now.catalogue());
            case Question.One one ->
                    new Xml()
                            .group(
                                    Verb.GET_RECORD.called(),
                                    xml -> writer(now, xml).record(one.record(), one.format()));
            case Question.Begin begin -> begin(begin, now);
            case Question.GoOn goOn -> list(goOn.token(), now);
        };
    }

    private RecordWriter writer(Records.Now now, Xml xml) {
        return new RecordWriter(now.catalogue().items().reading(), identifiers, xml);
    }

    private static Xml formats() {
        Xml xml = new Xml().open(Verb.LIST_METADATA_FORMATS.called());
        for (MetadataFormat format : MetadataFormat.values()) {
            xml.open("metadataFormat")
                    .text("metadataPrefix", format.prefix())
                    .text("schema", format.schema())
                    .text("metadataNamespace", format.namespace())
                    .close("metadataFormat");
        }
        return xml.close(Verb.LIST_METADATA_FORMATS.called());
    }

    /** A set's name has no language; what it is called in all of them stands beside it. */
    private Xml sets(Catalogue catalogue) {
        Xml xml = new Xml().open(Verb.LIST_SETS.called());
        Sets.named(catalogue.items().site(), wording, catalogue.sets())
                .forEach(
                        (set, names) -> {
                            xml.open("set").text("setSpec", set);
                            xml.text("setName", names.values().iterator().next());
                            xml.open("setDescription");
                            xml.raw(DublinCoreXml.titles(names)).close("setDescription");
                            xml.close("set");
                        });
        return xml.close(Verb.LIST_SETS.called());
    }

    /** A list is begun as if a token had been sent that has given nothing yet. */
    private Xml begin(Question.Begin begin, Records.Now now) {
        int size = now.catalogue().list(begin.selection()).size();
        return list(
                new Token(
                        begin.verb(),
                        begin.format(),
                        begin.selection(),
                        BEFORE_ALL,
                        0,
                        size,
                        now.time().plus(Token.LIFE)),
                now);
    }

    /** The next part of a list; nothing when the list is empty. */
    private Xml list(Token token, Records.Now now) {
        List<LedgerEntry.Place> left =
                now.catalogue().list(token.selection()).stream()
                        .filter(place -> place.compareTo(token.after()) > 0)
                        .limit(PART + 1L)
                        .toList();
        List<LedgerEntry.Place> part = left.subList(0, Math.min(PART, left.size()));
        Xml records = new Xml();
        RecordWriter writer = writer(now, records);
        part.stream()
                .flatMap(place -> now.catalogue().find(place.name()).stream())
                .forEach(record -> writer.write(token.verb(), record, token.format()));
        if (left.size() > part.size()) {
            token(records, token, token.next(part.getLast(), PART).sealed(key));
        } else if (token.given() > 0) {
            token(records, token, "");
        }
        Xml list = new Xml();
        return part.isEmpty()
                ? list
                : list.open(token.verb().called())
                        .raw(records.toString())
                        .close(token.verb().called());
    }

    private static void token(Xml xml, Token at, String next) {
        xml.always(
                "resumptionToken",
                next,
                "expirationDate",
                next.isEmpty() ? "" : at.expires().toString(),
                "completeListSize",
                String.valueOf(at.size()),
                "cursor",
                String.valueOf(at.given()));
    }
}
