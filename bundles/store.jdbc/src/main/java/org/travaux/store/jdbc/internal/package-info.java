/**
 * Every store port of the domain on one SQL database.
 *
 * <p>{@link org.travaux.store.jdbc.internal.Database} opens and migrates it and is the unit of work over all stores. Each store
 * is one small class beside it, named {@code Jdbc…}, that says its statements through {@code Sql} and reads its rows; what rows
 * have in common is in {@code Rows}, and what a refusal of either database means is in {@code SqlFailures}. Files are kept by
 * {@link org.travaux.store.jdbc.internal.FileBlobStore}. To add a store: its table in {@code changelog.xml}, complete, in a
 * change set of its own; its class; its contract test in {@code StoreContracts}.
 */
package org.travaux.store.jdbc.internal;
