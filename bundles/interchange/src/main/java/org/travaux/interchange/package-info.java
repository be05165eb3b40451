/**
 * Texts in and out of files: Akoma Ntoso in the profile of the United Nations, simple HTML in, plain text out.
 *
 * <p>A reader parses a file it does not trust: no document type definitions, no external entities, limits on size, depth and
 * number of elements. Malformed input is refused with line and column; what is merely unknown keeps its words and is named in
 * the report, so that nothing is dropped silently. Numbers, labels and closing punctuation that the
 * {@code editorial} rules compute anyway are recognised and taken off; where they differ, the report says so.
 *
 * <p>A writer works from the tree and the facts alone, never from a stored source. What
 * {@link org.travaux.interchange.AkomaNtosoWriter} writes, {@link org.travaux.interchange.AkomaNtosoReader} reads back as an
 * equal tree: every block's id goes out as {@code wId} and comes back from it.
 *
 * <p>{@link org.travaux.interchange.StructureAligner} gives the blocks of a second language the ids of the first, by article
 * and then by order, and reports where the two differ.
 *
 * <p>Inside, {@code internal.xml} and {@code internal.html} turn files into elements, {@code internal.akn.in} elements into a
 * text, {@code internal.akn.out} a text into a file; {@code internal.text} holds what they share, {@code internal.align} the
 * comparison of two languages. What is understood, reported and refused is listed in {@code docs/interchange.md}.
 */
@Export
@Version("0.1.0")
package org.travaux.interchange;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
