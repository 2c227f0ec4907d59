/**
 * A work in the formats others read.
 *
 * <p>Owns: who counts as a person and who as an organisation; references in BibTeX, RIS, CSL-JSON,
 * Dublin Core, DataCite and CSV, and in words as APA has them; what the head of a page says to
 * machines, and the signposts and link sets around it; feeds; results of a search as a feed and as
 * JSON; sitemaps, OpenSearch descriptions and the catalogue of what programs can ask for.
 *
 * <p>The JSON of a search, {@code /nb/sok.json?q=}, takes the parameters of the search page. It has
 * {@code query}, {@code total}, {@code page} and {@code pages} (numbers from 1), {@code address} of
 * the page for readers, {@code previous} and {@code next} (in JSON), {@code hits} and {@code
 * facets}. A hit has {@code id} (permanent address), {@code title}, {@code address}, {@code file}
 * (of a document), {@code type}, {@code language}, {@code date} ({@code 2026-11-22}), {@code page}
 * (of a document) and {@code snippet} (plain text). {@code facets} holds lists of {@code value},
 * {@code label}, {@code works} and {@code chosen} by the name of the parameter that narrows by
 * them: {@code type lang year tag project organisation file}. What is unknown is left out; {@code
 * query}, {@code hits} and {@code facets} are always there. Beyond the last page there are no hits.
 *
 * <p>Reads: a {@link org.samspel.publishing.Site}. Gives: {@link
 * org.samspel.exchange.Publication}s, and texts made of them.
 *
 * <p>Never: HTML, HTTP.
 */
@NullMarked
package org.samspel.exchange;

import org.jspecify.annotations.NullMarked;
