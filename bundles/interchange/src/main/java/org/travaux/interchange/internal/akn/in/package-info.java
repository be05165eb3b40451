/**
 * Reads Akoma Ntoso.
 *
 * <p>Begin at {@link org.travaux.interchange.internal.akn.in.AknDocument}: it finds the document in the file, has
 * {@code FactsReader} read what the document says about itself, and {@code TextReader} its text. A reader for each kind of
 * part (preamble, body, paragraph, table, annex) turns elements into nodes; they share a {@code Ledger} of the ids given, the
 * labels found and the report. What stands in the file but is computed here is still in the tree then; {@code Tidier} takes
 * it off: typed labels, closing punctuation, brackets, numbers of links.
 */
package org.travaux.interchange.internal.akn.in;
