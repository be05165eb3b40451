/**
 * What the other floors talk about: dossiers, documents, their language versions, and the commits that make a text.
 *
 * <p>A {@link org.travaux.document.Dossier} is one negotiation. It holds {@link org.travaux.document.Document}s; a document is
 * kept in languages, and each language is a text of its own, named by a {@link org.travaux.document.TextId}: a tree of the
 * {@code prose} bundle under the {@link org.travaux.document.TextSchema}, made by a stream of
 * {@link org.travaux.document.Commit}s. The log of commits is the truth; snapshots, the index and segment states follow it.
 *
 * <p>Facts that are not text (symbol, session, dates) are {@link org.travaux.document.Metadata}; views compose the masthead
 * from them. A {@link org.travaux.document.Revision} freezes versions and facts under a name. A
 * {@link org.travaux.document.Manuscript} is one language as a plain value: what readers give and renderers and writers take.
 *
 * <p>{@link org.travaux.document.Blocks} finds the paragraphs: their ids are the same in every language and are the key of
 * everything that hangs on a paragraph. {@link org.travaux.document.Reading} is the clean, the compiled or the accepted
 * text. What must be stored or read from elsewhere is a port in {@code org.travaux.document.spi}.
 */
@Export
@Version("0.1.0")
package org.travaux.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
