/**
 * The index. {@code LuceneSearchIndex} owns it, {@code Follower} keeps it in step with the texts on one thread, {@code Entries}
 * says what of a text is indexed, {@code Analysis} how each language's words are found, {@code Queries} and {@code Symbols} what
 * somebody meant, {@code Snippets} what is shown of a hit.
 */
package org.travaux.search.lucene.internal;
