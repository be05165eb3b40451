/**
 * The words of searching: a query, its hits, and the port of the index.
 *
 * <p>What is found is a text, one language of a document as it is now or as a revision froze it, by its paragraphs. A
 * {@link org.travaux.search.SearchQuery} is words and filters; a {@link org.travaux.search.SearchResult} has hits with
 * their best passages, the total, and counts per facet. Whoever asks states the dossiers they may read, and the
 * {@link org.travaux.search.SearchIndex} makes that part of the query, so that neither a hit nor a count nor a snippet tells
 * of anything else.
 */
@Export
@Version("0.1.0")
package org.travaux.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
