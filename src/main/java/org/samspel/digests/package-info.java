/**
 * What bytes come to.
 *
 * <p>Owns: SHA-256 (FIPS 180-4), written in hexadecimal.
 *
 * <p>Reads: bytes, texts, files. Gives: {@link org.samspel.digests.Sha256}.
 *
 * <p>Never: what a digest is for, and who may know it.
 */
@NullMarked
package org.samspel.digests;

import org.jspecify.annotations.NullMarked;
