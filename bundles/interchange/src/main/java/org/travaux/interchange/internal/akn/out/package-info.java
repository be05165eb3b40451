/**
 * Writes Akoma Ntoso.
 *
 * <p>Begin at {@link org.travaux.interchange.internal.akn.out.AknFile}: {@code FactsWriter} writes what the document says
 * about itself, {@code TextWriter} the text, with a writer for preambles and one for bodies. They work on one {@code Sheet},
 * which holds the XML so far and what is computed for the text. {@code EIds} names what links can point to.
 */
package org.travaux.interchange.internal.akn.out;
