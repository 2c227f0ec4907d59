/**
 * The portal for machines.
 *
 * <p>Owns: JSON under {@code /api/v1}.
 *
 * <p>Reads: the current site. Gives: JSON.
 *
 * <p>Never: HTML.
 */
@NullMarked
package org.samspel.api;

import org.jspecify.annotations.NullMarked;
