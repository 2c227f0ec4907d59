/**
 * The portal for machines.
 *
 * <p>Owns: JSON under {@code /api/v1}, what may be asked there and how often, problems (RFC 9457),
 * the description at {@code /openapi}.
 *
 * <p>Reads: the current site; for who has a token, what {@code writing} gives. Gives: JSON.
 *
 * <p>Never: HTML; a cookie; a change on a thread that readers need.
 */
@NullMarked
package org.samspel.api;

import org.jspecify.annotations.NullMarked;
