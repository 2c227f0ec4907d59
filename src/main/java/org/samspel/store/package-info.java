/**
 * The portal's database: a file of H2 in the data folder, or PostgreSQL by setting.
 *
 * <p>Owns: connections, transactions, and the tables each version of the portal needs (SQL beside
 * this package, alike for both databases).
 *
 * <p>Reads: where the database is. Gives: {@link org.samspel.store.Database}, once it is open; the
 * site is served meanwhile. {@link org.samspel.store.Tables} and {@link
 * org.samspel.store.Statements} for packages with tables of their own.
 *
 * <p>Never: what is content (that is in files), and no table's meaning.
 */
@NullMarked
package org.samspel.store;

import org.jspecify.annotations.NullMarked;
