/**
 * The description of the interface for programs, made from the code that answers.
 *
 * <p>Owns: OpenAPI 3.1, JSON Schema of records, the words in which fields are explained.
 *
 * <p>Reads: records and their components. Gives: one JSON document.
 *
 * <p>Never: answers a question itself.
 */
@NullMarked
package org.samspel.openapi;

import org.jspecify.annotations.NullMarked;
